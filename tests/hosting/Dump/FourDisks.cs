using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Hosting.Tests.Dump;

/// <summary>A disk at every place of a controller.</summary>
internal static class FourDisks
{
    public static Piix3Options Connect(Piix3Options options, MemoryDiskImage[] disks)
    {
        for (int place = 0; place < disks.Length; place++)
        {
            options.Connect(place / 2, place % 2, disks[place]);
        }

        return options;
    }
}

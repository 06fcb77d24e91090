using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Samples.Demo;

/// <summary>The hardware: a controller with the disks connected to it.</summary>
internal static class Machine
{
    public static Piix3Controller Build(DemoOptions options, DiskImages images)
    {
        Piix3Options machine = new() { Wiring = options.Wiring };
        foreach (AttachedImage image in images.All)
        {
            machine.Connect(image.Channel, image.Unit, options.Medium(image.Layer));
        }

        return new Piix3Controller(machine);
    }
}

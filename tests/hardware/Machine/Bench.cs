using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>
/// An IDE controller with disks 0.0, 0.1 and 1.0, each with its own pattern; 1.1 is absent. What it is made of is the
/// difference between the two kinds of bench.
/// </summary>
public abstract class Bench : IDisposable
{
    public const int Sectors = 2048;

    private static readonly byte[][] s_patterns = [.. Enumerable.Range(0, 3).Select(seed => Pattern(seed, Sectors * 512))];

    private readonly MemoryDiskImage[] _disks = [.. s_patterns.Select(Filled)];

    /// <summary>The controller.</summary>
    public abstract IHba Hba { get; }

    /// <summary>The disk at a place; it may be looked at while nothing is under way.</summary>
    public MemoryDiskImage Disk(int channel, int unit) => _disks[(channel * 2) + unit];

    /// <summary>What can go wrong on a channel.</summary>
    public abstract IMediaFaults Faults(int channel);

    /// <summary>What a disk holds.</summary>
    public ReadOnlySpan<byte> OnDisk(int channel, int unit, long lba, int sectors) =>
        Disk(channel, unit).Content.Slice((int)lba * 512, sectors * 512);

    public abstract void Dispose();

    public static byte[] Pattern(int seed, int bytes)
    {
        byte[] pattern = new byte[bytes];
        new Random(seed).NextBytes(pattern);
        return pattern;
    }

    private static MemoryDiskImage Filled(byte[] pattern)
    {
        MemoryDiskImage disk = new(Sectors);
        pattern.CopyTo(disk.Content);
        return disk;
    }
}

using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Hosting.Tests.Machine;

/// <summary>A controller in a machine: drives 0.0, 0.1 and 1.0, each with its own pattern; 1.1 is absent.</summary>
internal sealed class Rig : IDisposable
{
    public const int Sectors = 4096;

    private static readonly byte[][] Patterns = [.. Enumerable.Range(0, 4).Select(seed => Pattern(seed, Sectors * 512))];

    public Rig(Piix3Wiring wiring = Piix3Wiring.Isa, IdeExecution execution = IdeExecution.Inline, IDiskImage? master = null, bool isEmpty = false)
    {
        Piix3Options options = new() { Wiring = wiring, Execution = execution };
        if (!isEmpty)
        {
            options.Connect(0, 0, master ?? Disk0, new DriveIdentity("Rig master", "S0"));
            options.Connect(0, 1, Disk1);
            options.Connect(1, 0, Disk2);
        }

        Controller = new Piix3Controller(options);
        Controller.Connect(Machine);
        First = new IdeHost(Controller, Machine, 0);
        Second = new IdeHost(Controller, Machine, 1);
    }

    public static TheoryData<Piix3Wiring, IdeExecution> Setups => new MatrixTheoryData<Piix3Wiring, IdeExecution>(
        [Piix3Wiring.Isa, Piix3Wiring.Native], [IdeExecution.Inline, IdeExecution.Threaded]);

    public TestMachine Machine { get; } = new();

    public MemoryDiskImage Disk0 { get; } = Filled(1);

    public MemoryDiskImage Disk1 { get; } = Filled(2);

    public MemoryDiskImage Disk2 { get; } = Filled(3);

    public Piix3Controller Controller { get; }

    public IdeHost First { get; }

    public IdeHost Second { get; }

    public static byte[] Pattern(int seed, int bytes)
    {
        byte[] pattern = new byte[bytes];
        new Random(seed).NextBytes(pattern);
        return pattern;
    }

    public ReadOnlySpan<byte> OnDisk0(long lba, int sectors) => Sector(Disk0, lba, sectors);

    public ReadOnlySpan<byte> OnDisk1(long lba, int sectors) => Sector(Disk1, lba, sectors);

    public ReadOnlySpan<byte> OnDisk2(long lba, int sectors) => Sector(Disk2, lba, sectors);

    public void Dispose() => Controller.Dispose();

    private static ReadOnlySpan<byte> Sector(MemoryDiskImage disk, long lba, int sectors) =>
        disk.Content.Slice((int)lba * 512, sectors * 512);

    private static MemoryDiskImage Filled(int seed)
    {
        MemoryDiskImage disk = new(Sectors);
        Patterns[seed].CopyTo(disk.Content);
        return disk;
    }
}

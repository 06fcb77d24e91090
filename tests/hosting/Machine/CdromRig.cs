using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Atapi;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Hosting.Tests.Machine;

/// <summary>A controller with a disk at 1.0 and a CD-ROM drive at 1.1.</summary>
internal sealed class CdromRig : IDisposable
{
    public const int Blocks = 600;

    private readonly MemoryDiskImage _disk = new(100);

    public CdromRig(IdeExecution execution = IdeExecution.Inline, bool interruptsForPacket = false)
    {
        Rig.Pattern(7, Blocks * 2048).CopyTo(Disc.Content);
        Tray = new CdTray(Disc);
        Controller = new Piix3Controller(new Piix3Options { Execution = execution }
            .Connect(1, 0, _disk)
            .ConnectCdrom(1, 1, Tray, new DriveIdentity("Rig CD-ROM", "C1"), interruptsForPacket));
        Controller.Connect(Machine);
        Channel = new IdeHost(Controller, Machine, 1);
        Cdrom = new PacketHost(Channel, unit: 1);
    }

    public static TheoryData<IdeExecution> Executions => [IdeExecution.Inline, IdeExecution.Threaded];

    public MemoryDiskImage Disc { get; } = new(Blocks * 4);

    public CdTray Tray { get; }

    public TestMachine Machine { get; } = new();

    public Piix3Controller Controller { get; }

    public IdeHost Channel { get; }

    public PacketHost Cdrom { get; }

    public byte[] OnDisc(int block, int count) => Disc.Content.Slice(block * 2048, count * 2048).ToArray();

    public void Dispose() => Controller.Dispose();

    public static byte[] Read10(int block, int count) =>
        [0x28, 0, 0, 0, (byte)(block >> 8), (byte)block, 0, (byte)(count >> 8), (byte)count];
}

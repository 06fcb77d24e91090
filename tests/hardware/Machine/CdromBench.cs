using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Atapi;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Hardware.Qemu;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>A controller with a disk at 1.0 and a CD-ROM drive at 1.1, with a disc in it.</summary>
public abstract class CdromBench : IDisposable
{
    public const int Blocks = 600;

    protected static readonly DriveIdentity Identity = new("Bench CD-ROM", "C1", "2.5");

    protected CdromBench() => Bench.Pattern(7, Blocks * 2048).CopyTo(Disc.Content);

    public abstract IHba Hba { get; }

    public MemoryDiskImage Disc { get; } = new(Blocks * 4);

    protected MemoryDiskImage Disk { get; } = new(100);

    public abstract void Dispose();

    public byte[] OnDisc(int block, int count) => Disc.Content.Slice(block * 2048, count * 2048).ToArray();

    public static byte[] Read10(int block, int count) =>
        [0x28, 0, 0, 0, (byte)(block >> 8), (byte)block, 0, (byte)(count >> 8), (byte)count];
}

/// <summary>The model in this process.</summary>
public sealed class ModelCdromBench : CdromBench
{
    private readonly Piix3Controller _controller;

    public ModelCdromBench(bool interruptsForPacket = false)
    {
        Tray = new CdTray(Disc);
        _controller = new Piix3Controller(new Piix3Options()
            .Connect(1, 0, Disk)
            .ConnectCdrom(1, 1, Tray, Identity, interruptsForPacket));
    }

    public override IHba Hba => _controller;

    public Piix3Controller Controller => _controller;

    public CdTray Tray { get; }

    public override void Dispose() => _controller.Dispose();
}

/// <summary>A PC of QEMU.</summary>
public sealed class QemuCdromBench : CdromBench
{
    private readonly QemuMachine _machine;

    public QemuCdromBench()
    {
        QemuHere.Require();
        _machine = QemuMachine.Start(new QemuMachineOptions().Connect(1, 0, Disk).ConnectCdrom(1, 1, Disc, Identity));
    }

    public override IHba Hba => _machine.Controllers[0];

    public override void Dispose() => _machine.Dispose();
}

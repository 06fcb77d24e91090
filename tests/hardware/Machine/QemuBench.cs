using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Qemu;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>A PC of QEMU.</summary>
public sealed class QemuBench : Bench
{
    public QemuBench()
        : this(new QemuMachineOptions())
    {
    }

    public QemuBench(QemuMachineOptions options)
    {
        QemuHere.Require();
        options.Connect(0, 0, Disk(0, 0), new DriveIdentity("Bench disk", "S00"));
        options.Connect(0, 1, Disk(0, 1));
        options.Connect(1, 0, Disk(1, 0));
        Machine = QemuMachine.Start(options);
    }

    public QemuMachine Machine { get; }

    public override IHba Hba => Machine.Controllers[0];

    public override IMediaFaults Faults(int channel) => Machine.Controllers[0].Faults(channel);

    public override void Dispose() => Machine.Dispose();
}

using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Hardware.Qemu;

namespace Tophalf.Samples.Demo;

/// <summary>The hardware: a controller with the disks connected to it.</summary>
internal sealed class Machine : IDisposable
{
    private readonly Piix3Controller? _model;
    private readonly QemuMachine? _qemu;

    private Machine(Piix3Controller model)
    {
        _model = model;
        Hba = model;
    }

    private Machine(QemuMachine qemu)
    {
        _qemu = qemu;
        Hba = qemu.Controllers[0];
    }

    /// <summary>The controller.</summary>
    public IHba Hba { get; }

    /// <summary>Why it broke down; null when it did not.</summary>
    public string? Failure => _qemu?.Failure;

    /// <exception cref="DemoException">It cannot be had here.</exception>
    public static Machine Build(DemoOptions options, DiskImages images) =>
        options.Hba == HbaKind.Qemu ? BuildQemu(options, images) : BuildModel(options, images);

    /// <summary>Makes the next read of a sector fail.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="unit">The disk.</param>
    /// <param name="lba">The sector.</param>
    /// <param name="report">How the disk reports it. QEMU's disks know one way only: the command is aborted.</param>
    public void FailRead(int channel, int unit, long lba, MediaErrorReport report)
    {
        if (_model is not null)
        {
            _model.Faults(channel).FailReads(unit, lba, report: report);
        }
        else
        {
            _qemu!.Controllers[0].Faults(channel).FailReads(unit, lba);
        }
    }

    public void Dispose()
    {
        _model?.Dispose();
        _qemu?.Dispose();
    }

    private static Machine BuildModel(DemoOptions options, DiskImages images)
    {
        Piix3Options machine = new() { Wiring = options.Wiring };
        foreach (AttachedImage image in images.All)
        {
            machine.Connect(image.Channel, image.Unit, options.Medium(image.Layer));
        }

        return new Machine(new Piix3Controller(machine));
    }

    private static Machine BuildQemu(DemoOptions options, DiskImages images)
    {
        QemuMachineOptions machine = new();
        foreach (AttachedImage image in images.All)
        {
            machine.Connect(image.Channel, image.Unit, options.Medium(image.Layer));
        }

        try
        {
            return new Machine(QemuMachine.Start(machine));
        }
        catch (QemuException exception)
        {
            throw DemoException.Machine(exception.Message);
        }
    }
}

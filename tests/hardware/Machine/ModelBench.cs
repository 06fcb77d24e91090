using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>The model in this process.</summary>
public sealed class ModelBench : Bench
{
    private readonly Piix3Controller _controller;

    public ModelBench()
    {
        Piix3Options options = new();
        options.Connect(0, 0, Disk(0, 0), new DriveIdentity("Bench disk", "S00"));
        options.Connect(0, 1, Disk(0, 1));
        options.Connect(1, 0, Disk(1, 0));
        _controller = new Piix3Controller(options);
    }

    public override IHba Hba => _controller;

    public override IMediaFaults Faults(int channel) => _controller.Faults(channel);

    public override void Dispose() => _controller.Dispose();
}

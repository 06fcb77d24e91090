using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Cdrom;

public sealed class TrayOnTheModel() : TrayTests(static () => new ModelCdromBench());

public sealed class TrayOnQemu() : TrayTests(static () => new QemuCdromBench());

/// <summary>The tray is opened and closed by command.</summary>
public abstract class TrayTests(Func<CdromBench> build)
{
    private static readonly byte[] s_eject = [0x1B, 0, 0, 0, 2], s_load = [0x1B, 0, 0, 0, 3];

    [Fact]
    public void Open_tray_is_not_ready_and_closed_again_it_is()
    {
        using CdromRig rig = new(build());
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(s_eject));
        Assert.Equal((0, 1), rig.Cdrom.MediaEvent());
        Assert.Equal((0x41, 0x20), rig.Cdrom.TestUnitReady());
        Assert.Equal((0x02, 0x3A), rig.Cdrom.Sense());
        Assert.Equal((0x41, 0x20), rig.Cdrom.Run(CdromBench.Read10(0, 1)));
        Assert.Equal((0x41, 0x20), rig.Cdrom.Run(0x25));
        Assert.Equal(36, rig.Cdrom.Read([0x12, 0, 0, 0, 36]).Data.Length);
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(s_load));
        Assert.Equal((0x50, 0x00), rig.Cdrom.TestUnitReady());
        Assert.Equal((0, 2), rig.Cdrom.MediaEvent());
    }

    [Fact]
    public void Locked_tray_stays_closed()
    {
        using CdromRig rig = new(build());
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(0x1E, 0, 0, 0, 1));
        Assert.Equal((0x41, 0x20), rig.Cdrom.Run(s_eject));
        Assert.Equal((0x02, 0x53), rig.Cdrom.Sense());
        Assert.Equal((0, 2), rig.Cdrom.MediaEvent());
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(0x1E, 0, 0, 0, 0));
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(s_eject));
        Assert.Equal((0, 1), rig.Cdrom.MediaEvent());
    }

    [Fact]
    public void Flush_of_a_drive_without_a_medium_ends_as_without_a_disk()
    {
        using CdromRig rig = new(build());
        rig.Cdrom.Run(0x1B, 0, 0, 0, 2);
        rig.Channel.Command(0xE7, unit: 1);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt() & 0x61);
        Assert.Equal(0x04, rig.Channel.Error & 0x04);
    }
}

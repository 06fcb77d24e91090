using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

public sealed unsafe class ChannelTableTests
{
    [Fact]
    public void Every_entry_but_BuildIo_is_there_when_the_author_wrote_no_optional_member()
    {
        using PortDriver port = PortDriver.Load<BareController>();
        ref IdeChannelInterface table = ref port[0].Interface;
        Assert.True(table.IdeHwBuildIo == null);
        Assert.True(table.IdeHwInitialize != null);
        Assert.True(table.IdeHwStartIo != null);
        Assert.True(table.IdeHwInterrupt != null);
        Assert.True(table.IdeHwReset != null);
        Assert.True(table.IdeHwControl != null);
    }

    [Fact]
    public void What_is_not_written_answers_as_the_contract_says()
    {
        using PortDriver port = PortDriver.Load<BareController>();
        IdeDeviceParameters parameters = new() { Version = (ushort)sizeof(IdeDeviceParameters), TargetId = 1 };
        IdeTransferModeParameters modes = default;
        modes.DeviceTransferModeCurrent[0] = 7;
        modes.DeviceTransferModeCurrent[1] = 9;
        Assert.False(port[0].Reset());
        Assert.True(port[0].Control(IdeControlAction.VendorDefined));
        Assert.True(port[0].Interface.IdeHwInitialize(port[0].Extension, &parameters, null) != 0);
        Assert.True(port.Control(IdeControlAction.Stop, null));
        Assert.True(port.Interface.AtaControllerTransferModeSelect(port.ControllerExtension, &modes) != 0);
        Assert.Equal(7u, modes.DeviceTransferModeSelected[0]);
        Assert.Equal(9u, modes.DeviceTransferModeSelected[1]);
    }

    [Fact]
    public void What_is_written_is_called_and_its_answer_passed_on()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        IdeRequestBlock good = default;
        IdeRequestBlock bad = new() { TargetId = 1 };
        IdeDeviceParameters first = new() { Version = (ushort)sizeof(IdeDeviceParameters) };
        IdeDeviceParameters second = new() { Version = (ushort)sizeof(IdeDeviceParameters), TargetId = 1 };
        IdeTransferModeParameters modes = default;
        ref IdeChannelInterface table = ref port[1].Interface;
        Assert.Equal(1, table.IdeHwBuildIo(port[1].Extension, &good));
        Assert.Equal(0, table.IdeHwBuildIo(port[1].Extension, &bad));
        Assert.Equal(1, table.IdeHwInitialize(port[1].Extension, &first, null));
        Assert.Equal(0, table.IdeHwInitialize(port[1].Extension, &second, null));
        Assert.Equal(1, port.Interface.AtaControllerTransferModeSelect(port.ControllerExtension, &modes));
        Assert.True(port[1].Reset());
        Assert.Equal(
            ["BuildIo 1", "BuildIo 1", "Initialize 1", "Initialize 1", "TransferModeSelect 0", "Reset 1", "Enable 1", "Poll 1"],
            port.Trace.Take());
    }

    [Fact]
    public void A_channel_that_the_miniport_does_not_have_is_refused()
    {
        using PortDriver port = PortDriver.Enter<FiveController>();
        Assert.Equal(5, port.StartController());
        using PortChannel none = new(port, 5);
        Assert.False(none.InitializeInterface());
    }

    [Fact]
    public void The_interrupt_routine_of_another_kind_of_channel_is_another_routine()
    {
        using PortDriver mixed = PortDriver.Load<MixedController>();
        using PortDriver twin = PortDriver.Load<TwinController>();
        Assert.NotEqual((nint)mixed[0].Interface.IdeHwInterrupt, (nint)mixed[1].Interface.IdeHwInterrupt);
        Assert.Equal((nint)twin[0].Interface.IdeHwInterrupt, (nint)twin[1].Interface.IdeHwInterrupt);
    }

    [Fact]
    public void The_channels_of_five_get_the_routines_of_their_kind()
    {
        using PortDriver port = PortDriver.Load<FiveController>();
        for (int channel = 0; channel < 5; channel++)
        {
            port[channel].StartIo();
            port[channel].Device.Complete();
            Assert.True(port[channel].Interrupt());
            Assert.Equal(1, port[channel].CompletedRequests);
        }

        port.Verify();
    }
}

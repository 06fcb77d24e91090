using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

public sealed unsafe class DriverEntryTests
{
    [Fact]
    public void DriverEntry_hands_over_a_whole_table_and_the_registry_path_as_it_is()
    {
        using PortDriver port = PortDriver.Enter<TwinController>();
        Assert.Equal(0x1234, port.RegistryPath);
        Assert.Equal(sizeof(IdeControllerInterface), port.Interface.Version);
        Assert.Equal(1u, port.Interface.AlignmentMask);
        Assert.True(port.Interface.AtaChannelInitRoutine != null);
        Assert.True(port.Interface.AtaControllerTransferModeSelect != null);
        Assert.True(port.Interface.AtaAdapterControl != null);
    }

    [Fact]
    public void The_declared_alignment_mask_is_in_the_table()
    {
        using PortDriver port = PortDriver.Enter<LockedController>();
        Assert.Equal(3u, port.Interface.AlignmentMask);
    }

    [Fact]
    public void The_status_of_the_port_driver_is_what_DriverEntry_answers() =>
        Assert.Equal(PortDriver.RefusedStatus, PortDriver.EnterRefused<TwinController>());

    [Fact]
    public void ChannelEnabled_is_NULL_unless_it_is_written()
    {
        using PortDriver without = PortDriver.Enter<BareController>();
        using PortDriver with = PortDriver.Enter<FullController>();
        Assert.True(without.Interface.AtaControllerChannelEnabled == null);
        Assert.Equal(AtaChannelState.Enabled, with.Interface.AtaControllerChannelEnabled(with.ControllerExtension, 0));
        Assert.Equal(AtaChannelState.Disabled, with.Interface.AtaControllerChannelEnabled(with.ControllerExtension, 1));
    }

    [Fact]
    public void One_size_serves_all_channels_the_largest()
    {
        using PortDriver mixed = PortDriver.Enter<MixedController>();
        using PortDriver twin = PortDriver.Enter<TwinController>();
        Assert.True(mixed.Interface.ChannelExtensionSize > sizeof(LargeChannel));
        Assert.True(twin.Interface.ChannelExtensionSize > sizeof(TwinChannel));
        Assert.Equal(
            (uint)(sizeof(LargeChannel) - sizeof(TwinChannel)),
            mixed.Interface.ChannelExtensionSize - twin.Interface.ChannelExtensionSize);
    }

    [Fact]
    public void The_controller_extension_has_room_for_a_pointer_to_each_channel()
    {
        using PortDriver two = PortDriver.Enter<TwinController>();
        using PortDriver five = PortDriver.Enter<FiveController>();
        Assert.Equal(3u * (uint)sizeof(void*), five.Interface.ControllerExtensionSize - two.Interface.ControllerExtensionSize);
    }

    [Fact]
    public void The_structures_of_the_author_lie_at_offset_0()
    {
        using PortDriver port = PortDriver.Load<MixedController>();
        foreach (PortChannel channel in port.Channels)
        {
            Assert.True(Unsafe.AsRef<TestChannel>(channel.Extension).Registers == channel.Device.Registers);
        }
    }

    [Fact]
    public void Nothing_of_an_author_runs_before_the_port_driver_calls_it()
    {
        using PortDriver port = PortDriver.Enter<FullController>();
        Assert.Empty(port.Trace.Take());
        port.StartController();
        Assert.Equal(["ControllerControl 0"], port.Trace.Take());
    }
}

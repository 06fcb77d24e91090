using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>The port driver says how large its structures are; a smaller one is refused, a larger one taken.</summary>
public sealed unsafe class VersionTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(8, true)]
    public void A_channel_table_that_is_too_small_is_refused(int excess, bool accepted)
    {
        using PortDriver port = PortDriver.Enter<TwinController>();
        port.StartController();
        using PortChannel channel = new(port, 0);
        Assert.Equal(accepted, channel.InitializeInterface(excess));
        Assert.Equal(accepted, channel.Interface.IdeHwInterrupt != null);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(8, true)]
    public void A_controller_configuration_that_is_too_small_is_refused(int excess, bool accepted)
    {
        using PortDriver port = PortDriver.Enter<FullController>();
        IdeControllerConfiguration configuration = new() { Version = (ushort)(sizeof(IdeControllerConfiguration) + excess) };
        Assert.Equal(accepted, port.Control(IdeControlAction.Start, &configuration));
        Assert.Equal(accepted ? 2 : 0, configuration.NumberOfChannels);
        Assert.Equal(accepted ? ["ControllerControl 0"] : [], port.Trace.Take());
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(8, true)]
    public void A_channel_configuration_that_is_too_small_is_refused_and_the_channel_stays_stopped(int excess, bool accepted)
    {
        using PortDriver port = PortDriver.Enter<TwinController>();
        port.StartController();
        PortChannel channel = port.AddChannel(0);
        Assert.Equal(accepted, channel.Start(excess));
        Assert.Equal(!accepted, channel.Device.IsMasked);
        port.Trace.Clear();
        channel.Interrupt();
        Assert.Equal(accepted ? ["Claim 0"] : [], port.Trace.Take());
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(8, true)]
    public void Device_parameters_that_are_too_small_are_refused(int excess, bool accepted)
    {
        using PortDriver port = PortDriver.Load<FullController>();
        IdeDeviceParameters parameters = new() { Version = (ushort)(sizeof(IdeDeviceParameters) + excess) };
        Assert.Equal(accepted ? 1 : 0, port[0].Interface.IdeHwInitialize(port[0].Extension, &parameters, null));
        Assert.Equal(accepted ? ["Initialize 0"] : [], port.Trace.Take());
    }
}

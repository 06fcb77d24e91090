using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

public sealed class SiblingTests
{
    [Fact]
    public void The_sibling_is_served_when_the_first_channel_did_not_interrupt()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[1].StartIo();
        port[1].Device.Complete();
        port.Trace.Clear();
        Assert.True(port[0].Interrupt());
        Assert.Equal(["Claim 0", "Claim 1", "Dismiss 1", "Service 1", "Complete 1"], port.Trace.Take());
        port.Verify();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_sibling_of_another_type_is_served_by_its_own_routines(int sibling)
    {
        using PortDriver port = PortDriver.Load<MixedController>();
        port[sibling].StartIo();
        port[sibling].Device.Complete(errors: 1);
        Assert.True(port[1 - sibling].Interrupt());
        port.Callbacks.RunAll();
        Assert.Equal(1, port[sibling].CompletedRequests);
        Assert.True(port[0].ServesAgain() && port[1].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void The_sibling_is_not_asked_when_the_first_channel_interrupted()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[0].Device.Raise(Register.Interrupt);
        port[1].Device.Raise(Register.Interrupt);
        Assert.True(port[0].Interrupt());
        Assert.Equal(["Claim 0", "Dismiss 0", "Service 0"], port.Trace.Take());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_sibling_that_is_absent_is_not_asked(int present)
    {
        using PortDriver port = PortDriver.Enter<TwinController>();
        port.StartController();
        PortChannel channel = port.AddChannel(present);
        channel.Start();
        port.Trace.Clear();
        Assert.False(channel.Interrupt());
        Assert.Equal([$"Claim {present}"], port.Trace.Take());
    }

    [Fact]
    public void A_sibling_that_is_initialized_but_not_started_is_not_asked()
    {
        using PortDriver port = PortDriver.Enter<TwinController>();
        port.StartController();
        port.AddChannel(0).Start();
        PortChannel sibling = port.AddChannel(1);
        port.Trace.Clear();
        Assert.False(port[0].Interrupt());
        Assert.Equal(["Claim 0"], port.Trace.Take());
        Assert.False(sibling.Interrupt());
        Assert.Equal(["Claim 0"], port.Trace.Take());
    }

    [Theory]
    [InlineData(IdeControlAction.Stop, IdeControlAction.Start)]
    [InlineData(IdeControlAction.PowerDown, IdeControlAction.PowerUp)]
    public unsafe void A_sibling_that_is_stopped_or_powered_down_is_not_asked_until_it_is_back(IdeControlAction stop, IdeControlAction start)
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[1].Control(stop);
        Assert.True(port[1].Device.IsMasked);
        port.Trace.Clear();
        Assert.False(port[0].Interrupt());
        Assert.False(port[1].Interrupt());
        Assert.Equal(["Claim 0", "Claim 0"], port.Trace.Take());
        if (start == IdeControlAction.Start)
        {
            port[1].Start();
        }
        else
        {
            port[1].Control(start);
        }

        Assert.True(port[1].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void Absent_and_stopped_channels_of_many_are_not_asked()
    {
        using PortDriver port = PortDriver.Enter<FiveController>();
        port.StartController();
        port.AddChannel(0).Start();
        port.AddChannel(2);
        port.AddChannel(4).Start();
        port.Trace.Clear();
        Assert.False(port[2].Interrupt());
        Assert.Equal(["Claim 4", "Claim 0"], port.Trace.Take());
    }
}

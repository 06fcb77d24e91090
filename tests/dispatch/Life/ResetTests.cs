using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

public sealed class ResetTests
{
    [Fact]
    public void A_reset_ends_with_interrupts_enabled_and_then_a_look()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].StartIo();
        port.Trace.Clear();
        Assert.True(port[0].Reset());
        Assert.Equal(["Reset 0", "Complete 0", "Enable 0", "Poll 0"], port.Trace.Take());
        Assert.Equal(IrbStatus.BusReset, port[0].LastStatus);
        port.Verify();
    }

    [Fact]
    public void A_reset_does_not_enable_a_stopped_channel()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].Stop();
        port[0].Reset();
        Assert.True(port[0].Device.IsMasked);
        port[0].Start();
        Assert.True(port[0].ServesAgain());
    }

    [Fact]
    public void A_stop_that_comes_between_the_end_of_a_reset_and_enabling_is_obeyed()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].Device.At(Step.Enable, () => port[0].Stop());
        port[0].Reset();
        Assert.True(port[0].Device.IsMasked);
    }

    [Fact]
    public void An_interrupt_during_a_reset_is_dismissed_and_served_after_it()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].Device.At(Step.Reset, () =>
        {
            port[0].Device.Raise(Register.Interrupt);
            Assert.True(port[0].Interrupt());
            Assert.False(port[0].Device.Line);
        });
        port[0].Reset();
        Assert.Equal(
            ["Reset 0", "Claim 0", "Dismiss 0", "Enable 0", "Poll 0", "Service 0"], port.Trace.Take());
        Assert.True(port[0].ServesAgain());
    }

    [Fact]
    public void A_deferral_that_a_reset_overtakes_leaves_interrupts_enabled()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[0].StartIo();
        port[0].Device.Complete(errors: 1);
        port[0].Device.At(Step.Disable, () => port[0].Reset());
        Assert.True(port[0].Interrupt());
        port.Callbacks.RunAll();
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void A_reset_that_a_deferral_overtakes_leaves_no_line_up_that_nobody_claims()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[0].Device.At(Step.Reset, () =>
        {
            port[0].StartIo();
            port[0].Device.Complete(errors: 1);
            Assert.True(port[1].Interrupt());
        });
        port[0].Reset();
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void A_completion_that_a_reset_has_masked_is_found_at_its_end()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].Device.At(Step.Enable, () =>
        {
            port[0].StartIo();
            port[0].Device.Complete();
        });
        port[0].Reset();
        Assert.Equal(1, port[0].Device.Lost);
        Assert.Equal(1, port[0].CompletedRequests);
        port.Verify();
    }
}

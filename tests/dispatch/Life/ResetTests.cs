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

    [Fact]
    public void A_request_that_is_started_again_in_the_same_memory_is_not_completed_by_what_the_device_showed_before()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].RequestMemories = 1;
        port[0].StartIo();
        port[0].Device.Complete();

        // On another processor, while this one has read the status of the first request and not acted on it yet.
        port[0].Device.After(Register.AlternateStatus, () =>
        {
            port[0].Reset();
            if (port[0].Outstanding == 0)
            {
                port[0].StartIo();
            }
        });
        Assert.True(port[0].Interrupt());
        port.Verify();
        port[0].Reset();
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void A_request_that_a_reset_took_from_the_device_does_not_succeed()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].StartIo();
        port[0].Device.Raise(Register.Interrupt);

        // On another processor, before this one looks at the device: the idle device that it sees is a reset one.
        port[0].Device.At(Step.Service, () => port[0].Device.BeforeStatus = () => port[0].Reset());
        Assert.True(port[0].Interrupt());
        Assert.Equal(IrbStatus.BusReset, port[0].LastStatus);
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }
}

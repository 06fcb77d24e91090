namespace Tophalf.Dispatch.Tests;

public sealed class DeferralTests
{
    [Fact]
    public void A_deferral_goes_dismiss_disable_request_work_enable_poll()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].StartIo();
        port[0].Device.Complete(errors: 1);
        port.Trace.Clear();
        Assert.True(port[0].Interrupt());
        Assert.Equal(["Claim 0", "Dismiss 0", "Service 0", "Disable 0", "RequestWorker 0"], port.Trace.Take());
        Assert.True(port[0].Device.IsMasked);

        port.Callbacks.RunAll();
        Assert.Equal(["Work 0", "Complete 0", "Enable 0", "Poll 0"], port.Trace.Take());
        Assert.False(port[0].Device.IsMasked);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void The_deferred_cause_is_what_Work_gets()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].StartIo();
        port[0].Device.Complete(errors: 1);
        port[0].Device.Raise(0x30);
        port[0].Interrupt();
        port.Callbacks.RunAll();
        Assert.Equal([Register.Interrupt | 0x30u], port.Trace.Values(Step.Work));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_masked_channel_is_not_asked_by_either_routine(int routine)
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[0].DeferOne();
        Assert.False(port[routine].Interrupt());
        Assert.Equal(["Claim 1"], port.Trace.Take());
    }

    [Fact]
    public void A_completion_that_was_lost_while_masked_is_found_by_the_poll_after_enabling()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferStray();
        port[0].Device.OnStep = step =>
        {
            if (step == Step.Enable)
            {
                port[0].Device.Complete();
            }
        };
        port.Callbacks.RunAll();
        Assert.Equal(1, port[0].Device.Lost);
        Assert.Equal(["Work 0", "Enable 0", "Poll 0", "Service 0", "Complete 0"], port.Trace.Take());
        port.Verify();
    }

    [Fact]
    public void An_interrupt_while_the_worker_owns_the_channel_unmasked_is_dismissed_posted_and_drained_by_the_worker()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[0].DeferStray();
        port[0].Device.OnStep = step =>
        {
            if (step == Step.Poll)
            {
                port[0].Device.OnStep = null;
                port[0].Device.Raise(0x10);
                Assert.True(port[1].Interrupt());
                Assert.False(port[0].Device.Line);
                Assert.Equal(0, port.Trace.Count(Step.Service));
            }
        };
        port.Callbacks.RunAll();
        Assert.Equal(
            ["Work 0", "Enable 0", "Poll 0", "Claim 1", "Claim 0", "Dismiss 0", "Service 0"], port.Trace.Take());
        Assert.Equal(1, port[0].Outstanding);
    }

    [Fact]
    public void A_service_that_defers_again_inside_the_worker_is_worked_off_without_another_request()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].StartIo();
        port[0].Device.Complete(errors: 3);
        port[0].Interrupt();
        port.Trace.Clear();
        port.Callbacks.RunAll();
        string[] again = ["Work 0", "Enable 0", "Poll 0", "Service 0", "Disable 0"];
        Assert.Equal([.. again, .. again, "Work 0", "Complete 0", "Enable 0", "Poll 0"], port.Trace.Take());
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void A_deferral_in_the_drain_after_Service_requests_a_worker()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].StartIo();
        port[0].Device.OnStep = step =>
        {
            if (step == Step.Service)
            {
                port[0].Device.OnStep = null;
                port[0].Device.Raise(0x10);
                Assert.True(port[0].Interrupt());
            }
            else if (step == Step.Dismiss)
            {
                port[0].Device.Complete(errors: 1);
            }
        };
        port[0].Device.Raise(0x20);
        Assert.True(port[0].Interrupt());
        Assert.True(port[0].Device.IsMasked);
        port.Callbacks.RunAll();
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void An_interrupt_that_comes_at_once_when_interrupts_are_enabled_finds_who_dismisses_it()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferStray();
        port[0].Device.OnStep = step =>
        {
            // On this processor, before the enabling routine has returned.
            if (step == Step.Enable)
            {
                port[0].Device.Unmask();
                port[0].Device.Complete();
                Assert.True(port[0].Interrupt());
            }
        };
        port.Callbacks.RunAll();
        Assert.Equal(1, port[0].CompletedRequests);
        port.Verify();
    }
}

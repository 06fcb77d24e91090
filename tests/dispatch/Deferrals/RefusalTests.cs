using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void A_timer_does_the_work_of_a_worker_that_was_refused()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port.Callbacks.WorkersToRefuse = 1;
        port[0].StartIo();
        port[0].Device.Complete(errors: 1);
        port[0].Interrupt();
        Assert.Equal([1u], port.Trace.Values(Step.RequestTimer));
        Assert.True(port[0].Device.IsMasked);
        port.Callbacks.RunAll();
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void When_both_are_refused_interrupts_come_back_and_the_work_does_not_run_in_the_interrupt()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port.Trace.Clear();
        port[0].OweOne();
        Assert.Equal(
            ["StartIo 0", "Claim 0", "Dismiss 0", "Service 0", "Disable 0", "RequestWorker 0", "Refused 0", "RequestTimer 0", "Refused 0", "Enable 0", "Poll 0"],
            port.Trace.Take());
        Assert.False(port[0].Device.IsMasked);
        Assert.Equal(1, port[0].Outstanding);
    }

    [Fact]
    public void The_next_interrupt_of_the_channel_asks_for_an_owed_worker()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].OweOne();
        port[0].Device.Raise(0x10);
        port.Trace.Clear();
        Assert.True(port[0].Interrupt());
        Assert.Equal(["Claim 0", "Dismiss 0", "Disable 0", "RequestWorker 0"], port.Trace.Take());
        port.Callbacks.RunAll();
        Assert.Equal([Register.Interrupt | 0x10u], port.Trace.Values(Step.Work));
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_interrupt_that_is_not_of_the_channel_asks_for_an_owed_worker_and_is_still_not_its_own(int routine)
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port[0].OweOne();
        Assert.False(port[routine].Interrupt());
        Assert.Equal(1, port.Callbacks.Count);
        port.Callbacks.RunAll();
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void Start_io_asks_for_an_owed_worker()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].OweOne();
        port.Trace.Clear();
        port[0].StartIo();
        Assert.Equal(["Disable 0", "RequestWorker 0", "StartIo 0"], port.Trace.Take()[..3]);
    }

    [Fact]
    public void A_worker_that_is_refused_again_and_again_stays_owed()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].OweOne();
        for (int entry = 0; entry < 10; entry++)
        {
            port.Callbacks.WorkersToRefuse = 1;
            port.Callbacks.TimersToRefuse = 1;
            Assert.False(port[0].Interrupt());
            Assert.False(port[0].Device.IsMasked);
        }

        Assert.False(port[0].Interrupt());
        port.Callbacks.RunAll();
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void An_owed_worker_is_dropped_by_a_reset()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].OweOne();
        Assert.True(port[0].Reset());
        Assert.Equal(IrbStatus.BusReset, port[0].LastStatus);
        Assert.False(port[0].Interrupt());
        Assert.Equal(0, port.Callbacks.Count);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void A_stale_callback_that_finds_a_worker_owed_is_that_worker()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Reset();
        port[0].OweOne();
        port.Trace.Clear();
        port.Callbacks.RunAll();
        Assert.Equal(["Disable 0", "Work 0", "Complete 0", "Enable 0", "Poll 0"], port.Trace.Take());
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void A_refusal_that_is_noticed_late_does_not_take_back_the_next_deferral_whose_worker_was_accepted()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        port.Callbacks.WorkersToRefuse = 1;
        port.Callbacks.TimersToRefuse = 1;
        port.Callbacks.OnRefusedTimer = () =>
        {
            // Elsewhere: the deferral is called off, and the next one is under way when this processor wakes up.
            port.Callbacks.OnRefusedTimer = null;
            port[0].Reset();
            port[0].StartIo();
            port[0].Device.Complete(errors: 1);
            Assert.True(port[1].Interrupt());
            port[0].Device.OnStep = step =>
            {
                if (step == Step.Enable)
                {
                    port.Callbacks.RunAll();
                }
            };
        };
        port[0].StartIo();
        port[0].Device.Complete(errors: 1);
        port[0].Interrupt();
        port[0].Device.OnStep = null;
        port.Callbacks.RunAll();
        Assert.Equal(2, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }
}

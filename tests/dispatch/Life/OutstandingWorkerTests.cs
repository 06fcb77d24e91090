using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>Reset, stop and power-down while a worker is requested, runs, or is owed.</summary>
public sealed unsafe class OutstandingWorkerTests
{
    [Fact]
    public void A_requested_worker_does_nothing_after_a_reset()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        Assert.True(port[0].Reset());
        Assert.Equal(["Reset 0", "Complete 0", "Enable 0", "Poll 0"], port.Trace.Take());
        port.Callbacks.RunAll();
        Assert.Empty(port.Trace.Take());
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Theory]
    [InlineData(IdeControlAction.Stop)]
    [InlineData(IdeControlAction.PowerDown)]
    public void A_requested_worker_does_nothing_on_a_stopped_channel(IdeControlAction stop)
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Control(stop);
        port.Trace.Clear();
        port.Callbacks.RunAll();
        Assert.Empty(port.Trace.Take());
        Assert.True(port[0].Device.IsMasked);
    }

    [Theory]
    [InlineData(IdeControlAction.Stop)]
    [InlineData(IdeControlAction.PowerDown)]
    public void A_worker_that_is_owed_is_dropped_by_a_stop(IdeControlAction stop)
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].OweOne();
        port[0].Control(stop);
        port.Trace.Clear();
        Assert.False(port[0].Interrupt());
        Assert.Empty(port.Trace.Take());
        Assert.Equal(0, port.Callbacks.Count);
        Assert.True(port[0].Device.IsMasked);
    }

    [Theory]
    [InlineData(Step.Work, IdeControlAction.Stop)]
    [InlineData(Step.Work, IdeControlAction.PowerDown)]
    [InlineData(Step.Enable, IdeControlAction.Stop)]
    [InlineData(Step.Enable, IdeControlAction.PowerDown)]
    [InlineData(Step.Poll, IdeControlAction.Stop)]
    [InlineData(Step.Poll, IdeControlAction.PowerDown)]
    public void A_worker_that_runs_leaves_nothing_enabled_on_a_stopped_channel(Step step, IdeControlAction stop)
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Device.At(step, () => port[0].Control(stop));
        port.Callbacks.RunAll();
        Assert.True(port[0].Device.IsMasked);
        port.Trace.Clear();
        Assert.False(port[0].Interrupt());
        Assert.Empty(port.Trace.Take());
        port[0].Reset();
        Assert.True(port[0].Device.IsMasked);
        port[0].Start();
        Assert.True(port[0].ServesAgain());
    }

    [Fact]
    public void A_worker_that_enables_interrupts_just_before_the_stop_leaves_nothing_enabled()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Device.After(Register.Control, port.Callbacks.RunAll);
        port[0].Stop();
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.True(port[0].Device.IsMasked);
        port[0].Start();
        Assert.True(port[0].ServesAgain());
    }

    [Theory]
    [InlineData(IdeControlAction.Stop)]
    [InlineData(IdeControlAction.PowerDown)]
    public void An_interrupt_that_a_worker_still_enables_on_a_stopped_channel_is_dismissed(IdeControlAction stop)
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        FakeDevice device = port[0].Device;
        device.At(Step.Disable, () => device.Raise(Register.Interrupt));
        port[0].StartIo();
        device.Complete(errors: 1);
        Assert.True(port[0].Interrupt());

        // The worker has decided to enable when the stop comes, and interrupts are disabled again after it has. An
        // interrupt in between that nobody dismissed would come again at once, and the worker never on.
        device.At(Step.Enable, () =>
        {
            port[0].Control(stop);
            device.After(Register.Control, () =>
            {
                Assert.True(device.Line);
                Assert.True(port[0].Interrupt());
                Assert.False(device.Line);
            });
        });
        port.Callbacks.RunAll();
        Assert.True(device.IsMasked);
        Assert.Equal(2, port.Trace.Count(Step.Claim));
        Assert.False(port[0].Interrupt());
        Assert.Equal(2, port.Trace.Count(Step.Claim));
        port[0].Start();
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Theory]
    [InlineData(Step.Work)]
    [InlineData(Step.Complete)]
    [InlineData(Step.Enable)]
    [InlineData(Step.Poll)]
    public void A_channel_that_is_stopped_and_started_under_a_running_worker_works(Step step)
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Device.At(step, () =>
        {
            port[0].Stop();
            port[0].Start();
        });
        port.Callbacks.RunAll();
        port[0].Device.OnStep = null;
        port[0].Reset();
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Theory]
    [InlineData(Step.Work)]
    [InlineData(Step.Enable)]
    [InlineData(Step.Poll)]
    public void A_worker_that_runs_and_a_reset_leave_the_channel_enabled(Step step)
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Device.At(step, () => port[0].Reset());
        port.Callbacks.RunAll();
        Assert.Equal(0, port[0].Outstanding);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }

    [Fact]
    public void A_worker_that_was_called_off_before_it_began_does_no_work()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Reset();
        port[0].Stop();
        port[0].Start();
        port.Trace.Clear();
        port.Callbacks.RunAll();
        Assert.Empty(port.Trace.Take());
    }

    [Fact]
    public void A_stale_callback_after_a_restart_and_a_new_deferral_does_the_work_once()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Reset();
        port[0].Stop();
        port[0].Start();
        port[0].DeferOne();
        Assert.Equal(2, port.Callbacks.Count);
        port.Callbacks.RunAll();
        Assert.Equal(1, port.Trace.Count(Step.Work));
        Assert.Equal(2, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }
}

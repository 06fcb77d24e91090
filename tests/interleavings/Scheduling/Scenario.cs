namespace Tophalf.Dispatch.Tests;

/// <summary>Actors that meet in one controller, and what must be true when they are done.</summary>
internal abstract class Scenario(params string[] actors)
{
    // How often an interrupt routine may answer "not mine" while its line stays up.
    private const int StormLimit = 16;

    public string[] Actors { get; } = actors;

    public virtual PortDriver Load() => PortDriver.Load<TwinController>();

    public abstract Action[] Bodies(Scheduler scheduler, PortDriver port);

    /// <summary>Everything that was started is completed, nothing is left behind, and the controller goes on working.</summary>
    public virtual void Check(PortDriver port)
    {
        port.Callbacks.WorkersToRefuse = 0;
        port.Callbacks.TimersToRefuse = 0;
        foreach (PortChannel channel in port.Channels)
        {
            Assert.False(channel.Device.Line, "the line is still up");

            Assert.True(channel.Outstanding == 0 || port.Trace.EndsRefused, "a request was never completed");

            // The next entry asks for a worker that was refused.
            channel.Interrupt();
            port.Callbacks.RunAll();
            Assert.True(channel.Outstanding == 0, "a request whose worker was refused was never completed");
            Works(channel);
        }

        port.Verify();
    }

    /// <summary>A processor that takes the interrupt of a vector, as long as the line is up.</summary>
    protected static Action Processor(Scheduler scheduler, PortChannel vector, params PortChannel[] line) => () =>
    {
        int storm = 0;
        while (scheduler.WaitUntil(() => line.Any(static channel => channel.Device.Line)))
        {
            storm = vector.Interrupt() ? 0 : storm + 1;
            if (storm > StormLimit)
            {
                throw new InvalidOperationException("the line screams, and nobody claims it");
            }
        }
    };

    /// <summary>A processor that runs callbacks.</summary>
    protected static Action Worker(Scheduler scheduler, PortDriver port) => () =>
    {
        while (scheduler.WaitUntil(() => port.Callbacks.Count > 0))
        {
            port.Callbacks.RunNext();
        }
    };

    /// <summary>A device that completes its commands; the n-th with so many errors.</summary>
    protected static Action Completes(Scheduler scheduler, PortChannel channel, params int[] errors) => () =>
    {
        for (int command = 0; scheduler.WaitUntil(() => channel.Device.IsBusy); command++)
        {
            channel.Device.Complete(command < errors.Length ? errors[command] : 0);
        }
    };

    /// <summary>A port driver that starts the next request when the last one is completed.</summary>
    protected static Action Starts(Scheduler scheduler, PortChannel channel, int requests) => () =>
    {
        for (int request = 0; request < requests && scheduler.WaitUntil(() => channel.Outstanding == 0); request++)
        {
            Synchronized(scheduler, channel, () => channel.StartIo());
        }
    };

    /// <summary>Start-io and reset of one channel, which the port driver keeps apart.</summary>
    protected static void Synchronized(Scheduler scheduler, PortChannel channel, Action call)
    {
        if (scheduler.WaitUntil(() => !channel.IsSynchronized))
        {
            channel.IsSynchronized = true;
            call();
            channel.IsSynchronized = false;
        }
    }

    private static void Works(PortChannel channel)
    {
        Assert.False(channel.Device.IsMasked, "interrupts are left disabled");
        channel.StartIo();
        channel.Device.Complete();
        Assert.True(channel.Interrupt(), "an interrupt is not claimed any more");
        Assert.True(channel.Outstanding == 0, "an interrupt is not served any more");

        channel.StartIo();
        channel.Device.Complete(errors: 1);
        Assert.True(channel.Interrupt(), "an interrupt is not claimed any more");
        Assert.True(channel.Driver.Callbacks.Count > 0, "no worker is requested any more");
        channel.Driver.Callbacks.RunAll();
        Assert.True(channel.Outstanding == 0, "a worker does not work any more");
        Assert.False(channel.Device.IsMasked, "interrupts are left disabled by the worker");
    }
}

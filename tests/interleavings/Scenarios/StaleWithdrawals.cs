namespace Tophalf.Dispatch.Tests;

/// <summary>
/// One processor is slow to notice that its worker was refused: until it does, a reset calls its deferral off, and the
/// other processor's worker is accepted for the next one.
/// </summary>
internal sealed class StaleWithdrawals() : Scenario("start-io", "device", "interrupt 0", "interrupt 1", "reset", "worker")
{
    public override PortDriver Load()
    {
        PortDriver port = PortDriver.Load<TwinController>();
        port.Callbacks.WorkersToRefuse = 1;
        port.Callbacks.TimersToRefuse = 1;
        return port;
    }

    public override Action[] Bodies(Scheduler scheduler, PortDriver port) =>
    [
        Starts(scheduler, port[0], requests: 2),
        Completes(scheduler, port[0], 1, 1),
        Processor(scheduler, port[0], port[0]),
        Processor(scheduler, port[1], port[0]),
        () =>
        {
            if (scheduler.WaitUntil(() => port.Callbacks.TimersToRefuse == 0))
            {
                Synchronized(scheduler, port[0], () => port[0].Reset());
            }
        },
        Worker(scheduler, port),
    ];
}

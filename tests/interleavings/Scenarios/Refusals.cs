namespace Tophalf.Dispatch.Tests;

/// <summary>Worker and timer are refused, and interrupts come that nobody expects.</summary>
internal sealed class Refusals(int workers, int timers) : Scenario("start-io", "device", "interrupt", "worker", "asker")
{
    public override PortDriver Load()
    {
        PortDriver port = PortDriver.Load<TwinController>();
        port.Callbacks.WorkersToRefuse = workers;
        port.Callbacks.TimersToRefuse = timers;
        return port;
    }

    public override Action[] Bodies(Scheduler scheduler, PortDriver port) =>
    [
        Starts(scheduler, port[0], requests: 2),
        Completes(scheduler, port[0], 1),
        Processor(scheduler, port[0], port[0]),
        Worker(scheduler, port),
        () =>
        {
            // A cause without a request: what firmware leaves behind, or an interrupt that comes late.
            port[0].Device.Raise(Register.Interrupt);
            if (scheduler.WaitUntil(static () => true))
            {
                port[0].Interrupt();
            }
        },
    ];
}

namespace Tophalf.Dispatch.Tests;

/// <summary>Both interrupt routines on two processors, for one shared line, each asking the other's channel.</summary>
internal sealed class BothRoutines() : Scenario("start-io 0", "start-io 1", "devices", "interrupt 0", "interrupt 1", "worker")
{
    public override Action[] Bodies(Scheduler scheduler, PortDriver port) =>
    [
        Starts(scheduler, port[0], requests: 2),
        Starts(scheduler, port[1], requests: 1),
        () =>
        {
            while (scheduler.WaitUntil(() => port[0].Device.IsBusy || port[1].Device.IsBusy))
            {
                port[0].Device.Complete();
                port[1].Device.Complete(errors: 1);
            }
        },
        Processor(scheduler, port[0], port[0], port[1]),
        Processor(scheduler, port[1], port[0], port[1]),
        Worker(scheduler, port),
    ];
}

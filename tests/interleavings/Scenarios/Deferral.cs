namespace Tophalf.Dispatch.Tests;

/// <summary>Requests of which some are deferred, on one channel: interrupt, worker, start-io and device at once.</summary>
internal sealed class Deferral() : Scenario("start-io", "device", "interrupt", "worker")
{
    public override Action[] Bodies(Scheduler scheduler, PortDriver port) =>
    [
        Starts(scheduler, port[0], requests: 3),
        Completes(scheduler, port[0], 1, 0, 2),
        Processor(scheduler, port[0], port[0]),
        Worker(scheduler, port),
    ];
}

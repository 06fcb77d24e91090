namespace Tophalf.Dispatch.Tests;

/// <summary>A reset that comes at any time, also while a worker is outstanding.</summary>
internal sealed class Resets() : Scenario("start-io", "device", "interrupt", "worker", "reset")
{
    public override Action[] Bodies(Scheduler scheduler, PortDriver port) =>
    [
        Starts(scheduler, port[0], requests: 2),
        Completes(scheduler, port[0], 1),
        Processor(scheduler, port[0], port[0]),
        Worker(scheduler, port),
        () => Synchronized(scheduler, port[0], () => port[0].Reset()),
    ];
}

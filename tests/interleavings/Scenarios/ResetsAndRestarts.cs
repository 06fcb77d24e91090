using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A reset beside a stop and a start, with a worker that is refused or late.</summary>
internal sealed class ResetsAndRestarts() : Scenario("port driver", "device", "interrupt", "worker", "reset")
{
    public override PortDriver Load()
    {
        PortDriver port = PortDriver.Load<TwinController>();
        port.Callbacks.WorkersToRefuse = 1;
        port.Callbacks.TimersToRefuse = 1;
        return port;
    }

    public override unsafe Action[] Bodies(Scheduler scheduler, PortDriver port) =>
    [
        () =>
        {
            Synchronized(scheduler, port[0], () => port[0].StartIo());
            if (scheduler.WaitUntil(() => port[0].Outstanding == 0))
            {
                port[0].Control(IdeControlAction.PowerDown);
                port[0].Control(IdeControlAction.PowerUp);
                Synchronized(scheduler, port[0], () => port[0].StartIo());
            }
        },
        Completes(scheduler, port[0], 1, 1),
        Processor(scheduler, port[0], port[0]),
        Worker(scheduler, port),
        () =>
        {
            Synchronized(scheduler, port[0], () => port[0].Reset());
            if (scheduler.WaitUntil(() => port[0].Outstanding != 0))
            {
                Synchronized(scheduler, port[0], () => port[0].Reset());
            }
        },
    ];
}

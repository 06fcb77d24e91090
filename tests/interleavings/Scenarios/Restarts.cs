using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>The channel is stopped and started between two requests, while the worker of the first is not gone yet.</summary>
internal sealed class Restarts(IdeControlAction stop, IdeControlAction start)
    : Scenario("port driver", "device", "interrupt", "worker")
{
    public override unsafe Action[] Bodies(Scheduler scheduler, PortDriver port) =>
    [
        () =>
        {
            port[0].StartIo();
            if (!scheduler.WaitUntil(() => port[0].Outstanding == 0))
            {
                return;
            }

            port[0].Control(stop);
            if (port[0].Device.Line && !port[0].Interrupt() && port[0].Device.Line)
            {
                port.Violations.Enqueue("a stopped channel interrupts, and nobody dismisses it");
            }

            if (start == IdeControlAction.Start)
            {
                port[0].Start();
            }
            else
            {
                port[0].Control(start);
            }

            port[0].StartIo();
        },
        Completes(scheduler, port[0], 1, 1),
        Processor(scheduler, port[0], port[0]),
        Worker(scheduler, port),
    ];
}

namespace Tophalf.Dispatch.Tests;

/// <summary>The channel is stopped while the worker of its last request is not gone yet, and stays stopped.</summary>
internal sealed class Stops() : Scenario("port driver", "device", "interrupt", "worker")
{
    public override Action[] Bodies(Scheduler scheduler, PortDriver port) =>
    [
        () =>
        {
            port[0].StartIo();
            if (scheduler.WaitUntil(() => port[0].Outstanding == 0))
            {
                port[0].Stop();
            }
        },
        Completes(scheduler, port[0], 1),
        Processor(scheduler, port[0], port[0]),
        Worker(scheduler, port),
    ];

    public override void Check(PortDriver port)
    {
        Assert.True(port[0].Device.IsMasked, "a stopped channel is left enabled");
        Assert.True(port[0].Start());
        base.Check(port);
    }
}

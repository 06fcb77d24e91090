using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>No entry puts anything on the heap, on any path.</summary>
public sealed class AllocationTests
{
    private const int WarmUp = 64;

    [Fact]
    public void Not_mine() => Measure<TwinController>(static port => port[0].Interrupt());

    [Fact]
    public void Mine() => Measure<TwinController>(static port =>
    {
        port[0].StartIo();
        port[0].Device.Complete();
        port[0].Interrupt();
    });

    [Fact]
    public void The_siblings() => Measure<MixedController>(static port =>
    {
        port[1].StartIo();
        port[1].Device.Complete();
        port[0].Interrupt();
    });

    [Fact]
    public void One_of_many() => Measure<FiveController>(static port =>
    {
        port[4].StartIo();
        port[4].Device.Complete();
        port[0].Interrupt();
    });

    [Fact]
    public void Deferred() => Measure<TwinController>(static port => Defer(port, 0, 0));

    [Fact]
    public void Deferred_under_one_lock() => Measure<LockedController>(static port => Defer(port, 0, 0));

    [Fact]
    public void Deferred_to_a_timer() => Measure<TwinController>(static port => Defer(port, 1, 0));

    [Fact]
    public void Refused_and_asked_for_again() => Measure<TwinController>(static port =>
    {
        Defer(port, 1, 1);
        port[1].Interrupt();
        port.Callbacks.RunAll();
    });

    [Fact]
    public void Reset_with_a_worker_outstanding() => Measure<TwinController>(static port =>
    {
        port[0].StartIo();
        port[0].Device.Complete(errors: 1);
        port[0].Interrupt();
        port[0].Reset();
        port.Callbacks.RunAll();
    });

    [Fact]
    public void Stopped_and_started() => Measure<TwinController>(static port =>
    {
        port[0].Stop();
        port[0].Start();
    });

    [Fact]
    public void Polled_in_dump_mode() => Measure<SingleController>(
        static port =>
        {
            port[0].StartIo();
            port[0].Device.Complete(errors: 2);
            port[0].Interrupt();
        },
        IdeOperationMode.Dump);

    private static void Defer(PortDriver port, int refusedWorkers, int refusedTimers)
    {
        port.Callbacks.WorkersToRefuse = refusedWorkers;
        port.Callbacks.TimersToRefuse = refusedTimers;
        port[0].StartIo();
        port[0].Device.Complete(errors: 2);
        port[0].Interrupt();
        port.Callbacks.RunAll();
    }

    private static void Measure<TMiniport>(Action<PortDriver> path, IdeOperationMode mode = IdeOperationMode.Normal)
        where TMiniport : IAtaMiniport
    {
        using PortDriver port = PortDriver.Load<TMiniport>(mode);
        for (int round = 0; round < WarmUp; round++)
        {
            path(port);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        path(port);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        port.Verify();
    }
}

using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A crash dump or hibernation: the interrupt routine is polled, and nothing is called back.</summary>
public sealed class DumpTests
{
    private const uint StallLimit = 900;

    [Fact]
    public void The_interrupt_routine_is_another_one_in_dump_mode()
    {
        using PortDriver normal = PortDriver.Load<SingleController>();
        using PortDriver dump = PortDriver.Load<SingleController>(IdeOperationMode.Dump);
        unsafe
        {
            Assert.NotEqual((nint)normal[0].Interface.IdeHwInterrupt, (nint)dump[0].Interface.IdeHwInterrupt);
        }
    }

    [Fact]
    public void A_poll_that_finds_nothing_is_not_mine_and_changes_nothing()
    {
        using PortDriver port = PortDriver.Load<SingleController>(IdeOperationMode.Dump);
        byte[] before = port[0].ExtensionBytes.ToArray();
        int writes = port[0].Device.Writes;
        Assert.False(port[0].Interrupt());
        Assert.Equal(["Claim 0", "Poll 0"], port.Trace.Take());
        Assert.Equal(before, port[0].ExtensionBytes.ToArray());
        Assert.Equal(writes, port[0].Device.Writes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_completion_is_found_whether_it_interrupts_or_not(bool masked)
    {
        using PortDriver port = PortDriver.Load<SingleController>(IdeOperationMode.Dump);
        port[0].StartIo();
        if (masked)
        {
            port[0].Device.Mask();
        }

        port[0].Device.Complete();
        Assert.True(port[0].Interrupt());
        Assert.Equal(1, port[0].CompletedRequests);
        port.Verify();
    }

    [Fact]
    public void Deferred_work_is_done_at_once_and_nothing_is_requested()
    {
        using PortDriver port = PortDriver.Load<SingleController>(IdeOperationMode.Dump);
        using StallWatch stalls = new();
        port[0].StartIo();
        port[0].Device.Complete(errors: 3);
        Assert.True(port[0].Interrupt());
        Assert.Equal(3, port.Trace.Count(Step.Work));
        Assert.Equal(0, port.Trace.Count(Step.RequestWorker) + port.Trace.Count(Step.RequestTimer) + port.Trace.Count(Step.Disable));
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.InRange(stalls.Microseconds, 0u, StallLimit);
        port.Verify();
    }

    [Fact]
    public void What_the_work_started_is_waited_for_but_not_longer_than_a_routine_may_stall()
    {
        using PortDriver port = PortDriver.Load<SingleController>(IdeOperationMode.Dump);
        using StallWatch stalls = new();
        port[0].StartIo();
        port[0].Device.Raise(Register.Interrupt);
        FailOnceAndRepeat(port[0].Device);
        Assert.True(port[0].Interrupt());
        Assert.InRange(stalls.Microseconds, 1u, StallLimit);
        Assert.Equal(1, port[0].Outstanding);

        // It is not lost: the next polls find it.
        port[0].Device.OnStep = null;
        port[0].Device.Complete();
        Assert.True(port[0].Interrupt());
        Assert.Equal(0, port[0].Outstanding);
        port.Verify();
    }

    [Fact]
    public void What_completes_during_the_stalls_is_served_in_the_same_call()
    {
        using PortDriver port = PortDriver.Load<SingleController>(IdeOperationMode.Dump);
        using StallWatch stalls = new() { OnStall = microseconds => port[0].Device.Complete() };
        port[0].StartIo();
        port[0].Device.Raise(Register.Interrupt);
        FailOnceAndRepeat(port[0].Device);
        Assert.True(port[0].Interrupt());
        Assert.Equal(1, port[0].CompletedRequests);
        Assert.InRange(stalls.Microseconds, 1u, StallLimit);
        port.Verify();
    }

    [Fact]
    public void Reset_stop_and_start_request_nothing_and_look_at_nothing()
    {
        using PortDriver port = PortDriver.Load<SingleController>(IdeOperationMode.Dump);
        port[0].StartIo();
        port[0].Device.Complete(errors: 1);
        port[0].Reset();
        port[0].Stop();
        port.Trace.Clear();
        Assert.False(port[0].Interrupt());
        Assert.Empty(port.Trace.Take());
        port[0].Start();
        Assert.Equal(["Control 0", "Enable 0"], port.Trace.Take());
        port[0].StartIo();
        Assert.Equal(["StartIo 0"], port.Trace.Take());
        port[0].Device.Complete();
        Assert.True(port[0].Interrupt());
        port.Verify();
    }

    // What is deferred is an error; the work gives the command to the device again.
    private static void FailOnceAndRepeat(FakeDevice device) => device.At(Step.Service, () =>
    {
        device.Fail();
        device.At(Step.Work, device.Repeat);
    });
}

namespace Tophalf.Dispatch.Tests;

public sealed class StartIoTests
{
    [Fact]
    public void Start_io_alone_does_not_look_at_the_device()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].StartIo();
        Assert.Equal(["StartIo 0"], port.Trace.Take());
    }

    [Fact]
    public void A_request_whose_completion_was_masked_by_a_whole_deferral_is_found_by_start_io()
    {
        using PortDriver port = PortDriver.Load<SingleController>();

        // The command is written but not marked issued: an interrupt defers, the completion is lost, the worker
        // enables, looks at nothing, and is gone.
        port[0].Device.After(Register.Command, () =>
        {
            port[0].Device.Raise(Register.Interrupt);
            Assert.True(port[0].Interrupt());
            port[0].Device.Complete();
            port.Callbacks.RunAll();
            Assert.Equal(0, port[0].CompletedRequests);
        });
        port[0].StartIo();
        Assert.Equal(1, port[0].Device.Lost);
        Assert.Equal(1, port[0].CompletedRequests);
        port.Verify();
    }

    [Fact]
    public void What_start_io_finds_on_a_masked_channel_is_left_to_the_worker()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].Device.After(Register.Command, () =>
        {
            port[0].Device.Raise(Register.Interrupt);
            Assert.True(port[0].Interrupt());
            port[0].Device.Complete();
        });
        port[0].StartIo();
        Assert.Equal(0, port[0].CompletedRequests);
        port.Callbacks.RunAll();
        Assert.Equal(1, port[0].CompletedRequests);
        port.Verify();
    }

    [Theory]
    [InlineData(Step.Enable)]
    [InlineData(Step.Poll)]
    public void Start_io_that_races_the_worker_loses_nothing(Step step)
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].DeferOne();
        port[0].Device.At(step, () =>
        {
            if (port[0].Outstanding == 0)
            {
                port[0].StartIo();
                port[0].Device.Complete();
                _ = port[0].Device.Line && port[0].Interrupt();
            }
        });
        port.Callbacks.RunAll();
        Assert.Equal(2, port[0].CompletedRequests);
        Assert.True(port[0].ServesAgain());
        port.Verify();
    }
}

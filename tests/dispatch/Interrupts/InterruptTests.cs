namespace Tophalf.Dispatch.Tests;

public sealed class InterruptTests
{
    [Fact]
    public void An_interrupt_is_claimed_then_dismissed_then_served()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        uint request = port[0].StartIo();
        port[0].Device.Complete();
        port.Trace.Clear();
        Assert.True(port[0].Interrupt());
        Assert.Equal([request], port.Trace.Values(Step.Complete));
        Assert.Equal([Register.Interrupt], port.Trace.Values(Step.Service));
        Assert.Equal(["Claim 0", "Dismiss 0", "Service 0", "Complete 0"], port.Trace.Take());
        Assert.False(port[0].Device.Line);
        port.Verify();
    }

    [Fact]
    public void Nobody_interrupted_so_nothing_is_touched_and_each_channel_is_asked_once()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        byte[][] before = [.. port.Channels.Select(static channel => channel.ExtensionBytes.ToArray())];
        int[] writes = [.. port.Channels.Select(static channel => channel.Device.Writes)];
        Assert.False(port[0].Interrupt());
        Assert.Equal(["Claim 0", "Claim 1"], port.Trace.Take());
        Assert.False(port[1].Interrupt());
        Assert.Equal(["Claim 1", "Claim 0"], port.Trace.Take());
        Assert.Equal(before, port.Channels.Select(static channel => channel.ExtensionBytes.ToArray()));
        Assert.Equal(writes, port.Channels.Select(static channel => channel.Device.Writes));
    }

    [Fact]
    public void A_stray_cause_is_dismissed_and_claimed_but_completes_nothing()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].Device.Raise(Register.Interrupt);
        Assert.True(port[0].Interrupt());
        Assert.False(port[0].Device.Line);
        Assert.False(port[0].Interrupt());
        Assert.Equal(0, port[0].CompletedRequests);
    }

    [Fact]
    public void An_old_cause_does_not_complete_a_request_that_the_device_still_works_on()
    {
        using PortDriver port = PortDriver.Load<SingleController>();
        port[0].StartIo();
        port[0].Device.Raise(Register.Interrupt);
        Assert.True(port[0].Interrupt());
        Assert.Equal(1, port[0].Outstanding);
        port[0].Device.Complete();
        Assert.True(port[0].Interrupt());
        Assert.Equal(0, port[0].Outstanding);
        port.Verify();
    }

    [Fact]
    public void An_interrupt_that_meets_another_processor_in_Service_is_dismissed_and_left_to_it()
    {
        using PortDriver port = PortDriver.Load<TwinController>();
        bool nested = false;
        port[0].Device.OnStep = step =>
        {
            if (step == Step.Service && !nested)
            {
                nested = true;
                port[0].Device.Raise(0x10);
                Assert.True(port[1].Interrupt());
                Assert.Equal(1, port.Trace.Count(Step.Service));
            }
        };
        port[0].Device.Raise(Register.Interrupt);
        Assert.True(port[0].Interrupt());
        Assert.Equal([Register.Interrupt, 0x10u], port.Trace.Values(Step.Service));
        Assert.Equal(
            ["Claim 0", "Dismiss 0", "Service 0", "Claim 1", "Claim 0", "Dismiss 0", "Service 0"], port.Trace.Take());
        Assert.True(port[0].ServesAgain());
    }

    [Theory]
    [InlineData(true, 0x70u)]
    [InlineData(false, 0x140u)]
    public void Causes_posted_meanwhile_are_joined_by_OR_or_as_the_author_says(bool byOr, uint joined)
    {
        using PortDriver port = byOr ? PortDriver.Load<SingleController>() : PortDriver.Load<MergingController>();
        bool nested = false;
        port[0].Device.OnStep = step =>
        {
            if (step == Step.Service && !nested)
            {
                nested = true;
                foreach (uint cause in byOr ? new uint[] { 0x10, 0x20, 0x40 } : [0x10, 0x40])
                {
                    port[0].Device.Raise(cause);
                    Assert.True(port[0].Interrupt());
                }
            }
        };
        port[0].Device.Raise(Register.Interrupt);
        Assert.True(port[0].Interrupt());
        Assert.Equal([Register.Interrupt, joined], port.Trace.Values(Step.Service));
    }

    [Fact]
    public void All_of_many_channels_are_asked_once_the_one_that_was_passed_in_first()
    {
        using PortDriver port = PortDriver.Load<FiveController>();
        port[4].Device.Raise(Register.Interrupt);
        port[1].Device.Raise(Register.Interrupt);
        Assert.True(port[2].Interrupt());
        Assert.Equal(
            ["Claim 2", "Claim 0", "Claim 1", "Dismiss 1", "Service 1", "Claim 3", "Claim 4", "Dismiss 4", "Service 4"],
            port.Trace.Take());
        Assert.False(port[2].Interrupt());
        Assert.Equal(["Claim 2", "Claim 0", "Claim 1", "Claim 3", "Claim 4"], port.Trace.Take());
    }
}

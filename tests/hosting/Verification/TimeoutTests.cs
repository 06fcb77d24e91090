using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Verification;

/// <summary>A time-out is a violation when it is plain that the miniport is the cause.</summary>
public sealed class TimeoutTests
{
    private static readonly PortDriverOptions s_options = new() { RequestTimeout = TimeSpan.FromMilliseconds(100), RetryLimit = 0 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_for_which_nothing_was_done_is_blamed_on_IdeHwStartIo()
    {
        using Script script = new();
        script.StartIo = call => call.Neglect();
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(), s_options);

        await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal("IdeHwStartIo", violation.Routine);
        Assert.Contains("has called no routine of the port driver", violation.Message, StringComparison.Ordinal);
        Assert.Contains(violation.Trace, one => one.Text.StartsWith("request 2 timed out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_device_that_hangs_is_not_the_miniports_fault()
    {
        using Script script = new();
        script.StartIo = call => call.Keep();
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(), s_options);

        await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Assert.Empty(driver.Violations);
    }

    [Theory]
    [InlineData(IdeCallbackType.WorkerRoutine)]
    [InlineData(IdeCallbackType.TimerRoutine)]
    public async Task A_refused_callback_after_which_nothing_happens_is_named_as_the_cause(IdeCallbackType kind)
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Keep();
            call.Request(kind);
        };
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), s_options with { CallbackPolicy = (in request) => false });

        await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal("AtaPortRequestCallback", violation.Routine);
        Assert.Equal(MiniportContext.StartIo, violation.Context);
        Assert.Contains($"IdeHwStartIo had been refused a callback ({kind})", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_refused_all_kinds_of_callbacks_has_looked_at_the_results()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Keep();
            call.Request(IdeCallbackType.WorkerRoutine);
            call.Request(IdeCallbackType.TimerRoutine);
        };
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), s_options with { CallbackPolicy = (in request) => false });

        await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_request_that_a_reset_does_not_end_is_a_violation_that_names_the_refusal()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Request(IdeCallbackType.WorkerRoutine);
            call.Request(IdeCallbackType.TimerRoutine);
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), s_options with { CallbackPolicy = (in request) => false });

        await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal("IdeHwReset", violation.Routine);
        Assert.Contains("request 2 is still outstanding long after it; IdeHwStartIo had been refused", violation.Message, StringComparison.Ordinal);
        Assert.Contains(violation.Trace, one => one.Text == "IdeHwReset entered");
    }

    [Fact]
    public async Task A_refusal_that_was_made_up_for_is_not_the_cause()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Keep();
            Assert.False(call.Request(IdeCallbackType.WorkerRoutine));
            Assert.True(call.Request(IdeCallbackType.TimerRoutine));
        };
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), s_options with { CallbackPolicy = (in request) => request.Kind == IdeCallbackType.TimerRoutine });

        await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Assert.Empty(driver.Violations);
    }
}

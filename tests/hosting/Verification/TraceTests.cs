using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Verification;

/// <summary>What of a request is found in the trace of its channel.</summary>
public sealed class TraceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_way_of_a_request_is_in_the_trace_of_its_channel()
    {
        using Script script = new();
        FakeHba hba = new();
        script.EndAtInterrupt(hba);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task flush = driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync("IdeHwStartIo 0 function 0x104");
        await Poll.UntilAsync(() => driver.TraceOf(0)[^1].Text == "IdeHwStartIo left: 1");
        hba.SetLine(true);
        await flush;
        await driver.DisposeAsync();

        string[] events = [.. driver.TraceOf(0).Select(one => one.Text).SkipWhile(text => !text.Contains("function 0x104", StringComparison.Ordinal))];
        Assert.Matches("^request [0-9]+ started, function 0x104$", events[0]);
        string[] expected =
        [
            "IdeHwBuildIo entered, request", "IdeHwBuildIo left: 1", "IdeHwStartIo entered, request",
            "AtaPortReadPortUchar(0x1007): 0x0", "IdeHwStartIo left: 1", "interrupt line 0 raised", "IdeHwInterrupt entered",
            "interrupt line 0 lowered", "AtaPortCompleteRequest(0x", "completed, IRB_STATUS_SUCCESS", "IdeHwInterrupt left: 1",
            "IdeHwControl entered, IdeStop", "IdeHwControl left: 1",
        ];
        Assert.Equal(expected.Length, events.Length - 1);
        Assert.All(expected.Zip(events.Skip(1)), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_violation_carries_the_trace_of_its_channel_and_prints_it()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Request(IdeCallbackType.WorkerRoutine);
            call.ReadPort(0x1F7);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), new PortDriverOptions { CallbackPolicy = (in request) => false });
        await driver.Devices[0].FlushAsync(Cancellation);

        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal(
            ["AtaPortRequestCallback(0x1)", "worker routine REFUSED", "VIOLATION 1"],
            violation.Trace.TakeLast(3).Select(one => one.Text));
        Assert.Equal(MiniportContext.StartIo, violation.Trace[^1].Context);
        Assert.StartsWith(violation.ToString(), violation.Report, StringComparison.Ordinal);
        Assert.Contains("worker routine REFUSED\n", violation.Report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_verifier_there_is_no_trace()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.ReadPort(0x1F7);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(), new PortDriverOptions { Verifier = false });
        await driver.Devices[0].FlushAsync(Cancellation);

        Assert.Empty(driver.TraceOf(0));
        Assert.Empty(Assert.Single(driver.Violations).Trace);
    }

    [Fact]
    public async Task A_channel_that_is_not_there_has_an_empty_trace()
    {
        using Script script = new();
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        Assert.Empty(driver.TraceOf(7));
    }
}

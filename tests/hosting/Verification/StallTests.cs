using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Verification;

public sealed class StallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stalls_that_reach_a_millisecond_together_are_a_violation_with_their_sum()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Stall(600, times: 3);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);

        Violation violation = Assert.Single(driver.Violations);
        Assert.Equal("AtaPortStallExecution", violation.Routine);
        Assert.Equal(MiniportContext.StartIo, violation.Context);
        Assert.Contains("IdeHwStartIo stalls for 1200 microseconds", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_call_of_a_routine_has_its_own_999_microseconds()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Stall(333, times: 3);
            Assert.True(call.Request(IdeCallbackType.WorkerRoutine));
        };
        script.Callback = call =>
        {
            call.Stall(999);
            call.CompleteAll();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        await driver.Devices[0].FlushAsync(Cancellation);

        Assert.Empty(driver.Violations);
    }

    [Theory]
    [InlineData(IdeCallbackType.WorkerRoutine, MiniportContext.Worker)]
    [InlineData(IdeCallbackType.TimerRoutine, MiniportContext.Timer)]
    [InlineData(IdeCallbackType.SynchronizedRoutine, MiniportContext.SynchronizedRoutine)]
    public async Task A_callback_may_not_stall_for_longer_either(IdeCallbackType kind, MiniportContext context)
    {
        using Script script = new();
        script.StartIo = call =>
        {
            Assert.True(call.Request(kind));
            call.Complete();
        };
        script.Callback = call => call.Stall(1000);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        await Poll.UntilAsync(() => driver.Violations.Count == 1);

        Assert.Equal(context, driver.Violations[0].Context);
    }
}

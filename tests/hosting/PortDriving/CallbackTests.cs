using System.Diagnostics;
using Tophalf.Ata;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class CallbackTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_worker_is_refused_while_one_waits_and_granted_while_it_runs()
    {
        using Script script = new();
        using ManualResetEventSlim mayLeave = new();
        using ManualResetEventSlim entered = new();
        List<bool> granted = [];
        script.Callback = _ =>
        {
            entered.Set();
            mayLeave.Wait();
        };
        script.StartIo = call =>
        {
            granted.Add(call.Request(IdeCallbackType.WorkerRoutine));
            entered.Wait();
            granted.Add(call.Request(IdeCallbackType.WorkerRoutine));
            granted.Add(call.Request(IdeCallbackType.WorkerRoutine));
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        mayLeave.Set();
        await script.WaitForAsync("Callback 0", 2);
        await driver.DisposeAsync();

        Assert.Equal([true, true, false], granted);
        ChannelStatistics statistics = driver.Statistics.Channels[0];
        Assert.Equal(3, statistics.WorkersRequested);
        Assert.Equal(1, statistics.WorkersRefused);
        Assert.Equal(2, statistics.WorkersRun);
    }

    [Fact]
    public async Task A_policy_refuses_what_it_likes()
    {
        using Script script = new();
        List<CallbackRequest> asked = [];
        List<bool> granted = [];
        script.StartIo = call =>
        {
            granted.Add(call.Request(IdeCallbackType.WorkerRoutine));
            granted.Add(call.Request(IdeCallbackType.TimerRoutine, 5));
            call.Complete();
        };
        PortDriverOptions options = new()
        {
            CallbackPolicy = (in request) =>
            {
                asked.Add(request);
                return request.Kind == IdeCallbackType.TimerRoutine;
            },
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(), options);
        await driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync("Callback 0");

        Assert.Equal([false, true], granted);
        Assert.Equal(new CallbackRequest(IdeCallbackType.WorkerRoutine, 0, MiniportContext.StartIo, 0), asked[0]);
        Assert.Equal(new CallbackRequest(IdeCallbackType.TimerRoutine, 0, MiniportContext.StartIo, 5), asked[1]);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(20_000)]
    public async Task A_timer_runs_after_its_time(uint microseconds)
    {
        using Script script = new();
        long requested = 0;
        TaskCompletionSource<long> ran = new(TaskCreationOptions.RunContinuationsAsynchronously);
        script.Callback = _ => ran.SetResult(Stopwatch.GetTimestamp());
        script.StartIo = call =>
        {
            requested = Stopwatch.GetTimestamp();
            Assert.True(call.Request(IdeCallbackType.TimerRoutine, microseconds));
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        TimeSpan after = Stopwatch.GetElapsedTime(requested, await ran.Task.WaitAsync(Cancellation));

        Assert.True(after.TotalMicroseconds >= microseconds, $"{after.TotalMicroseconds} us");
        Assert.Equal(1, driver.Statistics.Channels[0].TimersRun);
    }

    [Theory]
    [InlineData(IdeCallbackType.SynchronizedRoutine)]
    [InlineData(IdeCallbackType.ControllerSyncRoutine)]
    public async Task A_synchronized_routine_does_not_run_beside_the_start_of_a_request(IdeCallbackType kind)
    {
        using Script script = new();
        bool inStartIo = false;
        bool together = false;
        script.Callback = _ => together |= Volatile.Read(ref inStartIo);
        script.StartIo = call =>
        {
            Volatile.Write(ref inStartIo, true);
            Assert.True(call.Request(kind));
            Thread.Sleep(30);
            Volatile.Write(ref inStartIo, false);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        await script.WaitForAsync("Callback 0");

        Assert.False(together);
        Assert.Equal(1, driver.Statistics.Channels[0].SynchronizedRoutinesRun);
    }

    [Fact]
    public async Task A_worker_runs_beside_the_start_of_a_request()
    {
        using Script script = new();
        using ManualResetEventSlim ran = new();
        script.Callback = _ => ran.Set();
        script.StartIo = call =>
        {
            Assert.True(call.Request(IdeCallbackType.WorkerRoutine));
            Assert.True(ran.Wait(TimeSpan.FromSeconds(20)));
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
    }

    [Fact]
    public async Task A_worker_may_complete_all_active_requests()
    {
        using Script script = new();
        script.StartIo = call => Assert.True(call.Request(IdeCallbackType.WorkerRoutine));
        script.Callback = call => call.CompleteAll(IrbStatus.DeviceError);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(() => driver.Devices[0].FlushAsync(Cancellation));

        Assert.Equal(IrbStatus.DeviceError, exception.IrbStatus);
        Assert.Empty(driver.Violations);
    }
}

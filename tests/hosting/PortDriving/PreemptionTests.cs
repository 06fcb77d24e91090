using System.Collections.Concurrent;
using Tophalf.Ata;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Interrupts on the processor on which a worker or timer routine runs.</summary>
public sealed class PreemptionTests
{
    private readonly ConcurrentQueue<string> _events = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(IdeCallbackType.WorkerRoutine)]
    [InlineData(IdeCallbackType.TimerRoutine)]
    public async Task An_interrupt_runs_on_the_stack_of_the_routine_that_it_preempts(IdeCallbackType routine)
    {
        using Script script = new();
        FakeHba hba = new();
        int workerThread = 0;
        int interruptThread = 0;
        script.Interrupt = _ =>
        {
            interruptThread = Environment.CurrentManagedThreadId;
            _events.Enqueue("interrupt");
            return Dismiss(hba);
        };
        script.Callback = call =>
        {
            workerThread = Environment.CurrentManagedThreadId;
            hba.SetLine(true);
            _events.Enqueue("raised");
            call.ReadCommandBlock(7);
            _events.Enqueue("runs on");
            call.ReadCommandBlock(7);
            call.CompletePending();
        };
        PortDriver driver = await RunWorkerAsync(script, hba, Preemption.Always, routine);

        Assert.Equal(["raised", "interrupt", "runs on"], _events);
        Assert.Equal(workerThread, interruptThread);
        ChannelStatistics statistics = driver.Statistics.Channels[0];
        Assert.Equal((1, 1), (statistics.Preemptions, statistics.AnsweredTrue));
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task The_routine_does_not_run_on_before_the_line_is_down()
    {
        using Script script = new();
        FakeHba hba = new();
        int asked = 0;
        script.Interrupt = _ => ++asked < 5 || Dismiss(hba);
        int askedBefore = 0;
        script.Callback = call =>
        {
            hba.SetLine(true);
            call.ReadCommandBlock(7);
            askedBefore = asked;
            call.CompletePending();
        };
        await RunWorkerAsync(script, hba, Preemption.Always);

        Assert.Equal(5, askedBefore);
    }

    [Fact]
    public async Task The_policy_names_the_calls_and_what_it_leaves_is_served_when_the_routine_has_returned()
    {
        using Script script = new();
        FakeHba hba = new();
        List<PreemptionPoint> points = [];
        script.Interrupt = _ =>
        {
            _events.Enqueue("interrupt");
            return Dismiss(hba);
        };
        script.Callback = call =>
        {
            call.ReadCommandBlock(7);
            for (int raise = 0; raise < 2; raise++)
            {
                hba.SetLine(true);
                call.ReadCommandBlock(7);
                call.ReadCommandBlock(7);
            }

            _events.Enqueue("returns");
            call.CompletePending();
        };
        PreemptionPolicy policy = (in point) =>
        {
            points.Add(point);
            return point.Call == 3;
        };
        PortDriver driver = await RunWorkerAsync(script, hba, policy);

        Assert.Equal(["interrupt", "returns", "interrupt"], _events);
        Assert.Equal([1, 2, 3, 4, 5, 6], points.Select(point => point.Call));
        Assert.All(points, point => Assert.Equal((0, MiniportContext.Worker), (point.Channel, point.Context)));
        Assert.Equal(1, driver.Statistics.Channels[0].Preemptions);
    }

    [Fact]
    public async Task Between_two_calls_nobody_serves_the_line()
    {
        using Script script = new();
        FakeHba hba = new();
        long entries = -1;
        int asked = 0;
        script.Interrupt = _ =>
        {
            Interlocked.Increment(ref asked);
            return Dismiss(hba);
        };
        script.Callback = call =>
        {
            hba.SetLine(true);
            Thread.Sleep(50);
            entries = Volatile.Read(ref asked);
            call.CompletePending();
        };
        await RunWorkerAsync(script, hba, Preemption.Always);

        Assert.Equal(0, entries);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_masked_channel_that_disowns_its_interrupt_starves_its_own_worker_and_the_line_is_reported()
    {
        using Script script = new();
        FakeHba hba = new();
        bool isMasked = false;

        // The mistake: its interrupt is not dismissed before the worker runs, and the masked channel is not asked.
        script.Interrupt = call =>
        {
            if (!isMasked)
            {
                isMasked = true;
                call.Request(IdeCallbackType.WorkerRoutine);
                return true;
            }

            return false;
        };
        script.StartIo = call =>
        {
            call.Keep();
            hba.SetLine(true);
        };
        script.Callback = call =>
        {
            call.ReadCommandBlock(7);
            hba.SetLine(false);
            call.CompletePending();
        };
        PortDriverOptions options = new() { Preemption = Preemption.Always };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba, options);
        await driver.Devices[0].FlushAsync(Cancellation);

        Assert.Contains("screams", Assert.Single(driver.Violations).Message, StringComparison.Ordinal);
        Assert.True(driver.Statistics.Lines[0].IsMasked);
    }

    private static bool Dismiss(FakeHba hba)
    {
        hba.SetLine(false);
        return true;
    }

    private static async Task<PortDriver> RunWorkerAsync(
        Script script, FakeHba hba, PreemptionPolicy policy, IdeCallbackType routine = IdeCallbackType.WorkerRoutine)
    {
        script.StartIo = call =>
        {
            call.Keep();
            call.Request(routine);
        };
        PortDriver driver = await FakeDriver.LoadAsync(hba, new PortDriverOptions { Preemption = policy });
        await driver.Devices[0].FlushAsync(Cancellation);
        await Poll.UntilAsync(() => !hba.Level());
        await driver.DisposeAsync();
        return driver;
    }
}

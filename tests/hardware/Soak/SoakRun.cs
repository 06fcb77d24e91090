using System.Diagnostics;
using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Hosting.Statistics;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hardware.Tests.Soak;

/// <summary>
/// Random requests in rounds. Each round has a machine of its own and another way to move data, and several streams of
/// requests for each disk.
/// </summary>
internal sealed class SoakRun(Func<Bench> build, int seed, TimeSpan duration, Action<string> report)
{
    /// <summary>After which a request is lost: all its retries take less, on a busy machine too.</summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(3);

    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(4);

    // When nothing has ended for so long, what the channels last did is worth a look.
    private static readonly TimeSpan s_standstill = TimeSpan.FromSeconds(60);

    private const int StripesOfDisk = 4;
    private static readonly TimeSpan s_longestRound = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_betweenReports = TimeSpan.FromSeconds(15);
    private static readonly TransferMethod[] s_methods = [TransferMethod.Dma, TransferMethod.Pio, TransferMethod.Dma, TransferMethod.PioMultiple];

    private volatile PortDriver? _driver;

    public async Task<SoakCounts> RunAsync()
    {
        SoakCounts counts = new();
        Stopwatch watch = Stopwatch.StartNew();
        using CancellationTokenSource end = new();
        Task reports = ReportAsync(counts, watch, end.Token);
        for (int round = 0; watch.Elapsed < duration; round++)
        {
            TimeSpan left = duration - watch.Elapsed;
            TimeSpan length = TimeSpan.FromTicks(Math.Min(left.Ticks, Math.Min(s_longestRound.Ticks, duration.Ticks / s_methods.Length)));
            await RoundAsync(counts, round, length);
        }

        await end.CancelAsync();
        await reports;
        report($"{watch.Elapsed:hh\\:mm\\:ss} {counts}");
        return counts;
    }

    private async Task RoundAsync(SoakCounts counts, int round, TimeSpan length)
    {
        using Bench bench = build();
        PortDriverOptions options = new()
        {
            Transfer = s_methods[round % s_methods.Length],
            RequestTimeout = RequestTimeout,
            IdentifyTimeout = LongestRequest,
            RetryLimit = 20,
        };
        PortDriver driver = await PortDriver.LoadAsync<PiixController>(bench.Hba, options, TestContext.Current.CancellationToken);
        await using (driver)
        {
            _driver = driver;
            Assert.Equal(3, driver.Devices.Count);
            using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            end.CancelAfter(length);
            List<Task> streams = [.. driver.Devices.SelectMany((device, place) => Enumerable.Range(0, StripesOfDisk).Select(number => Task.Run(
                () => new Stripe(bench, driver, device, number, StripesOfDisk, RandomOf(round, place, number), counts).RunAsync(end.Token))))];
            Task[] holders = [.. Enumerable.Range(0, 2).Select(channel => new Holder(bench.Faults(channel), RandomOf(round, channel, -1), counts).RunAsync(end.Token))];
            await Task.WhenAll(streams);
            await Task.WhenAll(holders);
        }

        counts.RoundEnded(driver.Statistics);
        Assert.True(driver.ViolationCount == 0, string.Join(Environment.NewLine, driver.Violations));
        foreach (ChannelStatistics channel in driver.Statistics.Channels)
        {
            Assert.Equal(channel.RequestsStarted, channel.RequestsCompleted);
            Assert.Equal(0, channel.InterruptBytesAllocated);
        }
    }

    private async Task ReportAsync(SoakCounts counts, Stopwatch watch, CancellationToken end)
    {
        long requests = 0;
        TimeSpan moved = watch.Elapsed;
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(s_betweenReports, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested)
            {
                return;
            }

            report($"{watch.Elapsed:hh\\:mm\\:ss} {counts}");
            if (counts.Requests != requests)
            {
                requests = counts.Requests;
                moved = watch.Elapsed;
            }
            else if (watch.Elapsed - moved > s_standstill)
            {
                moved = watch.Elapsed;
                ReportStandstill();
            }
        }
    }

    private void ReportStandstill()
    {
        report("Nothing ends any more. The last events of the channels:");
        for (int channel = 0; channel < 2; channel++)
        {
            report($"{_driver?.TraceOf(channel)}");
        }

        report($"{_driver?.Statistics}");
    }

    private Random RandomOf(int round, int place, int number) => new((((seed * 397) + round) * 397) + (place * 16) + number);
}

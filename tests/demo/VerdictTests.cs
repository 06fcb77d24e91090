using Tophalf.Hosting;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>What the run is judged by that no image can bring about.</summary>
public sealed class VerdictTests
{
    private readonly Verdict _verdict = new();
    private readonly StringWriter _output = new();

    [Fact]
    public void Clean_counts_are_well()
    {
        _verdict.RequireRules(Statistics(Channel()), [], 0);
        Assert.Empty(_verdict.Problems);
        Assert.Equal(0, _verdict.Show(new Screen(_output), 2, TimeSpan.FromSeconds(1)));
        Assert.Equal("All is well: 2 disks, every hash and check as it should be (1.00 s).", _output.ToString().Trim());
    }

    [Fact]
    public void A_violation_fails_the_run()
    {
        Violation violation = new("AtaPortStallExecution", MiniportContext.Interrupt, 1, "Too long.");
        _verdict.RequireRules(Statistics(Channel()), [violation], 3);
        Assert.Equal(["3 violations, the first: AtaPortStallExecution in Interrupt, channel 1: Too long."], _verdict.Problems);
        Assert.Equal(1, _verdict.Show(new Screen(_output), 2, TimeSpan.Zero));
        Assert.StartsWith("Not well: 3 violations", _output.ToString().Trim());
    }

    [Fact]
    public void An_allocation_in_the_interrupt_fails_the_run()
    {
        _verdict.RequireRules(Statistics(Channel() with { InterruptBytesAllocated = 24 }), [], 0);
        Assert.Equal(["24 bytes allocated in interrupt context"], _verdict.Problems);
    }

    [Fact]
    public void A_request_that_was_never_completed_fails_the_run()
    {
        _verdict.RequireRules(Statistics(Channel() with { RequestsStarted = 8 }), [], 0);
        Assert.Equal(["channel 0 completed 7 of 8 IRBs"], _verdict.Problems);
    }

    [Fact]
    public void A_screaming_line_fails_the_run()
    {
        PortDriverStatistics statistics = Statistics(Channel());
        _verdict.RequireRules(statistics with { Lines = [statistics.Lines[0] with { IsMasked = true }] }, [], 0);
        Assert.Equal(["line 0 screamed"], _verdict.Problems);
    }

    [Fact]
    public void An_error_without_a_worker_fails_the_run()
    {
        ForcedError.Judge(new Screen(_output), _verdict, Outcome(Channel()));
        Assert.Equal(["the forced error was not deferred"], _verdict.Problems);
    }

    [Fact]
    public void A_refused_worker_without_a_timer_fails_the_run()
    {
        RefusedWorker.Judge(new Screen(_output), _verdict, Outcome(Channel() with { WorkersRefused = 1 }));
        Assert.Equal(["the refused worker was not replaced by the timer"], _verdict.Problems);
    }

    [Fact]
    public void A_timer_without_a_refused_worker_fails_the_run()
    {
        RefusedWorker.Judge(new Screen(_output), _verdict, Outcome(Channel() with { TimersRun = 1 }));
        Assert.Equal(["the refused worker was not replaced by the timer"], _verdict.Problems);
    }

    private static FaultyRead.Outcome Outcome(ChannelStatistics after) => new(0, null, true, Channel(), after);

    private static PortDriverStatistics Statistics(ChannelStatistics channel) => new()
    {
        Channels = [channel],
        Lines = [new LineStatistics { Line = 0, Raises = 7, Strays = 0, Spurious = 0, IsMasked = false, RaiseToEntry = null! }],
    };

    private static ChannelStatistics Channel() => new()
    {
        Channel = 0,
        InterruptEntries = 7,
        AnsweredTrue = 7,
        AnsweredFalse = 0,
        SiblingHits = 0,
        InterruptBytesAllocated = 0,
        WorkersRequested = 0,
        WorkersRefused = 0,
        WorkersRun = 0,
        TimersRequested = 0,
        TimersRefused = 0,
        TimersRun = 0,
        Preemptions = 0,
        SynchronizedRoutinesRun = 0,
        RequestsStarted = 7,
        RequestsCompleted = 7,
        RequestsFailed = 0,
        Resets = 0,
        BytesRead = 0,
        BytesWritten = 0,
        EntryToTrue = null!,
        EntryToFalse = null!,
    };
}

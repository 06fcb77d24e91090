using System.Runtime.InteropServices;
using Tophalf.Benchmarks.Results;
using Tophalf.Benchmarks.Tails;

namespace Tophalf.Benchmarks.Tests;

/// <summary>What is made of the latencies of runs.</summary>
public class TailsTests
{
    private const string Line = "0 -20 3 2 1 500000000 4000000\n";

    private static readonly Situation s_allocating = new(Situations.Allocating, "JIT", [], AllocatesBeside: false, HasCollector: true);

    [Fact]
    public void A_run_has_the_percentiles_of_its_calls()
    {
        // 1 to 100 microseconds.
        LoadRun run = new(Line, Bytes(Enumerable.Range(1, 100).Select(static number => (ulong)number * 1000)));

        Assert.Equal(-20, run.Priority);
        Assert.Equal(["50", "90", "99", "99.9", "99.99", "max"], run.Latencies.Select(static one => one.Case));
        Assert.All(
            run.Latencies.Zip([50_000.0, 90_000, 99_000, 100_000, 100_000, 100_000]),
            static pair => Assert.InRange(pair.First.Nanoseconds, pair.Second, pair.Second * 1.001));
    }

    [Theory]
    [InlineData("1 -20 0 0 0 0 0")]
    [InlineData("0 -20 0 0 0 0")]
    public void A_run_that_did_not_do_what_it_should_is_refused(string line) =>
        Assert.Contains(line, Assert.Throws<BenchmarkException>(() => new LoadRun(line, Bytes([1]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_several_runs_the_middle_the_lowest_and_the_highest_are_kept()
    {
        LoadRun[] runs = [.. new ulong[] { 30, 10, 20 }.Select(static latency => new LoadRun(Line, Bytes([latency])))];

        Measurement[] figures = [.. TailFigures.Of([(s_allocating, runs)])];

        Assert.Equal(20, Find(figures, "latency, allocating", "99.9"));
        Assert.Equal(10, Find(figures, "latency, allocating, lowest run", "99.9"));
        Assert.Equal(30, Find(figures, "latency, allocating, highest run", "max"));
    }

    [Fact]
    public void What_the_collector_did_is_added_up()
    {
        Measurement[] figures = [.. TailFigures.Of([(s_allocating, [new LoadRun(Line, Bytes([1])), new LoadRun(Line, Bytes([1]))])])];

        Assert.Equal([6, 4, 2], Enumerable.Range(0, 3).Select(generation => Find(figures, "collector", $"generation {generation}")));
        Assert.Equal(1e9, Find(figures, "collector", "threads stood"));
        Assert.Equal(1e9 / 12, Find(figures, "collector", "for each"));
        Assert.Equal(1.0 / (2 * Load.Seconds), Find(figures, "collector", "of the time"));
        Assert.Equal(4e6 / Load.Seconds, Find(figures, "collector", "allocated in a second"));
    }

    [Fact]
    public void Without_a_collection_none_took_any_time() => Assert.DoesNotContain(
        TailFigures.Of([(s_allocating, [new LoadRun("0 -20 0 0 0 0 9", Bytes([1]))])]), static figure => figure.Case == "for each");

    [Fact]
    public void Who_has_no_collector_has_no_row_for_it() => Assert.DoesNotContain(
        TailFigures.Of([(s_allocating with { HasCollector = false }, [new LoadRun(Line, Bytes([1]))])]), static figure => figure.Group == "collector");

    private static double Find(Measurement[] figures, string group, string column) =>
        Assert.Single(figures, figure => figure.Group == group && figure.Case == column).Value;

    private static ReadOnlySpan<byte> Bytes(IEnumerable<ulong> latencies) => MemoryMarshal.AsBytes<ulong>(latencies.ToArray());
}

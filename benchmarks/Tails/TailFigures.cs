using Tophalf.Benchmarks.Report;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Tails;

/// <summary>The figures of all runs.</summary>
internal static class TailFigures
{
    /// <summary>Of each situation the median of its runs, the lowest and the highest; what the collector did in them.</summary>
    public static IEnumerable<Measurement> Of(IReadOnlyList<(Situation Situation, IReadOnlyList<LoadRun> Runs)> measured) =>
    [
        new("arrivals", "interrupts", "each second", 1e9 / Load.PeriodNanoseconds, "count"),
        new("arrivals", "interrupts", "seconds a run", Load.Seconds, "count"),
        new("arrivals", "interrupts", "runs", Load.Runs, "count"),
        new("arrivals", "interrupts", "nice value of the thread", measured.Max(static one => one.Runs.Max(static run => run.Priority)), "count"),
        .. measured.SelectMany(static one => Latencies(one.Situation, one.Runs)),
        .. measured.Where(static one => one.Situation is { HasCollector: true, Group: Situations.Allocating }).SelectMany(static one => Collector(one.Situation.Subject, one.Runs)),
    ];

    private static IEnumerable<Measurement> Latencies(Situation situation, IReadOnlyList<LoadRun> runs)
    {
        foreach (IGrouping<string, double> one in runs.SelectMany(static run => run.Latencies).GroupBy(static one => one.Case, static one => one.Nanoseconds))
        {
            double[] values = [.. one.Order()];
            yield return new(situation.Group, situation.Subject, one.Key, values[values.Length / 2], "ns");
            yield return new(situation.Group + FigureGroup.LowestRun, situation.Subject, one.Key, values[0], "ns");
            yield return new(situation.Group + FigureGroup.HighestRun, situation.Subject, one.Key, values[^1], "ns");
        }
    }

    private static IEnumerable<Measurement> Collector(string subject, IReadOnlyList<LoadRun> runs)
    {
        double seconds = Load.Seconds * runs.Count;
        for (int generation = 0; generation <= 2; generation++)
        {
            yield return new("collector", subject, $"generation {generation}", runs.Sum(run => run.Collections[generation]), "count");
        }

        double stood = runs.Sum(static run => run.Collections[3]), count = runs.Sum(static run => run.Collections.Take(3).Sum());
        yield return new("collector", subject, "threads stood", stood, "ns");
        if (count != 0)
        {
            yield return new("collector", subject, "for each", stood / count, "ns");
        }

        yield return new("collector", subject, "of the time", stood / (seconds * 1e9), "share");
        yield return new("collector", subject, "allocated in a second", runs.Sum(static run => run.Collections[4]) / seconds, "allocated bytes");
    }
}

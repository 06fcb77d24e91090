using System.Diagnostics;
using HdrHistogram;

namespace Tophalf.Hosting.Statistics;

/// <summary>A latency histogram in nanoseconds. Recording allocates nothing.</summary>
internal sealed class LatencyRecorder
{
    // A minute: a thread that was away for longer was in a debugger.
    private const long Highest = 60_000_000_000;
    private static readonly double s_nanosecondsPerTick = 1e9 / Stopwatch.Frequency;

    private readonly HistogramBase _histogram = HistogramFactory
        .With64BitBucketSize()
        .WithThreadSafeWrites()
        .WithValuesUpTo(Highest)
        .WithPrecisionOf(2)
        .Create();

    public void Record(long ticks) =>
        _histogram.RecordValue(Math.Clamp((long)(ticks * s_nanosecondsPerTick), 0, Highest));

    public LatencyDistribution Snapshot() => new(_histogram.Copy());
}

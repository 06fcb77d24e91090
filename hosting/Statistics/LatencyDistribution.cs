using HdrHistogram;

namespace Tophalf.Hosting.Statistics;

/// <summary>How long something took, each time: nanoseconds, to two digits.</summary>
public sealed class LatencyDistribution
{
    internal LatencyDistribution(HistogramBase histogram) => Histogram = histogram;

    /// <summary>How many times.</summary>
    public long Count => Histogram.TotalCount;

    /// <summary>The longest time, in nanoseconds; 0 when there is none.</summary>
    public long Maximum => Percentile(100);

    /// <summary>The histogram, for other evaluations.</summary>
    public HistogramBase Histogram { get; }

    /// <summary>The time that so many of a hundred did not exceed.</summary>
    /// <param name="percent">0 to 100; 50 for the median.</param>
    /// <returns>Nanoseconds; 0 when there is no time at all.</returns>
    public long Percentile(double percent) => Count == 0 ? 0 : Histogram.GetValueAtPercentile(percent);
}

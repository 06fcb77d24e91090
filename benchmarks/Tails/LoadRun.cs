using System.Globalization;
using System.Runtime.InteropServices;
using HdrHistogram;

namespace Tophalf.Benchmarks.Tails;

/// <summary>What one run measured.</summary>
internal sealed class LoadRun
{
    /// <summary>The percentiles that are shown, beside the longest.</summary>
    public static readonly IReadOnlyList<double> Percentiles = [50, 90, 99, 99.9, 99.99];

    private const long Longest = 60_000_000_000;
    private const int Digits = 3;

    private readonly LongHistogram _latencies = new(Longest, Digits);

    /// <param name="line">What the program wrote: calls that answered wrongly, priority, and what the collector did.</param>
    /// <param name="latencies">What it measured, eight bytes a call.</param>
    /// <exception cref="BenchmarkException">The routine did not do what it should.</exception>
    public LoadRun(string line, ReadOnlySpan<byte> latencies)
    {
        long[] figures = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static word => long.Parse(word, CultureInfo.InvariantCulture))];
        if (figures is not [0, _, _, _, _, _, _])
        {
            throw new BenchmarkException($"Interrupts were not claimed, or the program says what is not known: {line}");
        }

        Priority = (int)figures[1];
        Collections = figures[2..];
        foreach (ulong latency in MemoryMarshal.Cast<byte, ulong>(latencies))
        {
            _latencies.RecordValue(Math.Min((long)latency, Longest));
        }
    }

    /// <summary>The nice value of the thread that called.</summary>
    public int Priority { get; }

    /// <summary>Collections of the generations 0, 1 and 2, nanoseconds that all threads stood, bytes allocated.</summary>
    public IReadOnlyList<long> Collections { get; }

    /// <summary>Each percentile, and the longest.</summary>
    public IEnumerable<(string Case, double Nanoseconds)> Latencies =>
    [
        .. Percentiles.Select(percentile => (percentile.ToString(CultureInfo.InvariantCulture), (double)_latencies.GetValueAtPercentile(percentile))),
        ("max", _latencies.GetMaxValue()),
    ];
}

namespace Tophalf.Hosting.Statistics;

/// <summary>What is counted on an interrupt line: by who has its processor, and raises by whoever raises it.</summary>
internal sealed class LineCounters
{
    public long Raises;
    public long Strays;
    public long Spurious;
    public volatile bool IsMasked;

    public LatencyRecorder RaiseToEntry { get; } = new();

    public LineStatistics Snapshot(int line) => new()
    {
        Line = line,
        Raises = Volatile.Read(ref Raises),
        Strays = Volatile.Read(ref Strays),
        Spurious = Volatile.Read(ref Spurious),
        IsMasked = IsMasked,
        RaiseToEntry = RaiseToEntry.Snapshot(),
    };
}

namespace Tophalf.Hosting.Statistics;

/// <summary>What happened on an interrupt line so far: with all controllers on it, when it is shared.</summary>
public sealed record LineStatistics
{
    /// <summary>The number that the line has among those of the HBA, from 0.</summary>
    public required int Line { get; init; }

    /// <summary>How often the line went up.</summary>
    public required long Raises { get; init; }

    /// <summary>How often every routine on the line answered FALSE, and the line stayed up.</summary>
    public required long Strays { get; init; }

    /// <summary>How often every routine answered FALSE, and the line had been down again by then.</summary>
    public required long Spurious { get; init; }

    /// <summary>Whether the line screamed, and was masked.</summary>
    public required bool IsMasked { get; init; }

    /// <summary>Nanoseconds from the line going up until a routine was entered.</summary>
    public required LatencyDistribution RaiseToEntry { get; init; }
}

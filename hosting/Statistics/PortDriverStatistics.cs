namespace Tophalf.Hosting.Statistics;

/// <summary>What happened under a <see cref="PortDriver"/> so far: a copy, taken while everything runs on.</summary>
public sealed record PortDriverStatistics
{
    /// <summary>The channels that are in use, by number.</summary>
    public required IReadOnlyList<ChannelStatistics> Channels { get; init; }

    /// <summary>The interrupt lines.</summary>
    public required IReadOnlyList<LineStatistics> Lines { get; init; }

    /// <summary>Bytes of the managed heap allocated in the interrupt routines of all channels.</summary>
    public long InterruptBytesAllocated => Channels.Sum(channel => channel.InterruptBytesAllocated);
}

namespace Tophalf.Hosting.Statistics;

/// <summary>What happened on a channel so far.</summary>
public sealed record ChannelStatistics
{
    /// <summary>The number of the channel, from 0.</summary>
    public required int Channel { get; init; }

    /// <summary>How often its IdeHwInterrupt was called.</summary>
    public required long InterruptEntries { get; init; }

    /// <summary>How often it answered TRUE.</summary>
    public required long AnsweredTrue { get; init; }

    /// <summary>How often it answered FALSE.</summary>
    public required long AnsweredFalse { get; init; }

    /// <summary>
    /// How often it answered TRUE on behalf of another channel: that one's request was completed, or, when none was,
    /// its command block accessed and not this one's.
    /// </summary>
    public required long SiblingHits { get; init; }

    /// <summary>Bytes of the managed heap that the miniport allocated in its interrupt routine. 0 is the only good number.</summary>
    /// <remarks>Exact where garbage is not collected in the background, as the package sets it: <c>ConcurrentGarbageCollection</c>.</remarks>
    public required long InterruptBytesAllocated { get; init; }

    /// <summary>Worker routines that the miniport asked for.</summary>
    public required long WorkersRequested { get; init; }

    /// <summary>Those that were refused.</summary>
    public required long WorkersRefused { get; init; }

    /// <summary>Those that were run.</summary>
    public required long WorkersRun { get; init; }

    /// <summary>Timer routines that the miniport asked for.</summary>
    public required long TimersRequested { get; init; }

    /// <summary>Those that were refused.</summary>
    public required long TimersRefused { get; init; }

    /// <summary>Those that were run.</summary>
    public required long TimersRun { get; init; }

    /// <summary>
    /// How often one of its worker or timer routines was interrupted on its own processor: with
    /// <see cref="PortDriverOptions.Preemption"/>.
    /// </summary>
    public required long Preemptions { get; init; }

    /// <summary>Synchronized routines that were run, of either kind.</summary>
    public required long SynchronizedRoutinesRun { get; init; }

    /// <summary>Requests (IRBs) that were started; a transfer may take several.</summary>
    public required long RequestsStarted { get; init; }

    /// <summary>Those that the miniport completed, well or not.</summary>
    public required long RequestsCompleted { get; init; }

    /// <summary>Those of them that did not end as IRB_STATUS_SUCCESS.</summary>
    public required long RequestsFailed { get; init; }

    /// <summary>Calls of IdeHwReset.</summary>
    public required long Resets { get; init; }

    /// <summary>Bytes read from devices for callers.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Bytes written to devices for callers.</summary>
    public required long BytesWritten { get; init; }

    /// <summary>Nanoseconds from entering IdeHwInterrupt until it answered TRUE.</summary>
    public required LatencyDistribution EntryToTrue { get; init; }

    /// <summary>Nanoseconds from entering IdeHwInterrupt until it answered FALSE.</summary>
    public required LatencyDistribution EntryToFalse { get; init; }
}

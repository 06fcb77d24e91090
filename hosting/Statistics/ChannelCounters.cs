namespace Tophalf.Hosting.Statistics;

/// <summary>
/// What is counted on a channel. The interrupt's numbers are written by who has the processor of its line; the others by
/// any thread, with interlocked operations.
/// </summary>
internal sealed class ChannelCounters
{
    public long InterruptEntries;
    public long AnsweredTrue;
    public long AnsweredFalse;
    public long SiblingHits;
    public long InterruptBytesAllocated;

    public long WorkersRequested;
    public long WorkersRefused;
    public long WorkersRun;
    public long TimersRequested;
    public long TimersRefused;
    public long TimersRun;
    public long Preemptions;
    public long SynchronizedRoutinesRun;

    public long RequestsStarted;
    public long RequestsCompleted;
    public long RequestsFailed;
    public long Resets;
    public long BytesRead;
    public long BytesWritten;

    public LatencyRecorder EntryToTrue { get; } = new();

    public LatencyRecorder EntryToFalse { get; } = new();

    public ChannelStatistics Snapshot(int channel) => new()
    {
        Channel = channel,
        InterruptEntries = Volatile.Read(ref InterruptEntries),
        AnsweredTrue = Volatile.Read(ref AnsweredTrue),
        AnsweredFalse = Volatile.Read(ref AnsweredFalse),
        SiblingHits = Volatile.Read(ref SiblingHits),
        InterruptBytesAllocated = Volatile.Read(ref InterruptBytesAllocated),
        WorkersRequested = Volatile.Read(ref WorkersRequested),
        WorkersRefused = Volatile.Read(ref WorkersRefused),
        WorkersRun = Volatile.Read(ref WorkersRun),
        TimersRequested = Volatile.Read(ref TimersRequested),
        TimersRefused = Volatile.Read(ref TimersRefused),
        TimersRun = Volatile.Read(ref TimersRun),
        Preemptions = Volatile.Read(ref Preemptions),
        SynchronizedRoutinesRun = Volatile.Read(ref SynchronizedRoutinesRun),
        RequestsStarted = Volatile.Read(ref RequestsStarted),
        RequestsCompleted = Volatile.Read(ref RequestsCompleted),
        RequestsFailed = Volatile.Read(ref RequestsFailed),
        Resets = Volatile.Read(ref Resets),
        BytesRead = Volatile.Read(ref BytesRead),
        BytesWritten = Volatile.Read(ref BytesWritten),
        EntryToTrue = EntryToTrue.Snapshot(),
        EntryToFalse = EntryToFalse.Snapshot(),
    };
}

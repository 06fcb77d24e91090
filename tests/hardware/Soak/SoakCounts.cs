using System.Globalization;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Hardware.Tests.Soak;

/// <summary>What a soak has done so far.</summary>
internal sealed class SoakCounts
{
    private readonly long[] _ended = new long[4];
    private long _bytes;
    private long _cancelled;
    private long _failed;
    private long _faults;
    private long _holds;
    private long _longHolds;
    private long _interrupts;
    private long _workers;
    private long _resets;
    private int _rounds;

    /// <summary>Requests of which the end is known, whatever it was.</summary>
    public long Requests => _ended.Sum();

    public void Ended(SoakKind kind, int bytes)
    {
        Interlocked.Increment(ref _ended[(int)kind]);
        Interlocked.Add(ref _bytes, bytes);
    }

    public void Cancelled() => Interlocked.Increment(ref _cancelled);

    public void Failed() => Interlocked.Increment(ref _failed);

    public void Injected() => Interlocked.Increment(ref _faults);

    public void Held(bool isLong) => Interlocked.Increment(ref isLong ? ref _longHolds : ref _holds);

    public void RoundEnded(PortDriverStatistics statistics)
    {
        Interlocked.Increment(ref _rounds);
        Interlocked.Add(ref _interrupts, statistics.Channels.Sum(channel => channel.InterruptEntries));
        Interlocked.Add(ref _workers, statistics.Channels.Sum(channel => channel.WorkersRun));
        Interlocked.Add(ref _resets, statistics.Channels.Sum(channel => channel.Resets));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Requests} requests: {_ended[0]} reads, {_ended[1]} writes, {_ended[2]} flushes, {_ended[3]} identifies; {_bytes / 1048576} MiB; "
        + $"{_cancelled} cancelled, {_faults} faults injected, {_failed} failed by them; {_holds} short holds, {_longHolds} long ones; "
        + $"{_rounds} rounds over: {_interrupts} interrupt entries, {_workers} workers, {_resets} resets");
}

/// <summary>What a request is.</summary>
internal enum SoakKind
{
    Read,
    Write,
    Flush,
    Identify,
}

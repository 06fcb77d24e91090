using Tophalf.Hosting.Life;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Hosting.Interrupts;

/// <summary>
/// Finds an interrupt that is claimed and never dismissed: the routine answers TRUE again and again, the level does not
/// change, and nothing else happens on the channel.
/// </summary>
/// <param name="channel">The channel whose routine answers.</param>
// On Windows the processor would never leave the interrupt.
internal sealed class DismissalWatch(HostedChannel channel)
{
    /// <summary>Far more than a slow line needs to fall, and passed in a moment by a routine that does not dismiss.</summary>
    public const int Limit = 1000;

    private long _progress;
    private int _claims;

    /// <summary>Whether the interrupt is not going to be dismissed.</summary>
    public bool IsOverdue => _claims >= Limit;

    /// <summary>The routine answered TRUE. Whoever calls this has the processor of the line.</summary>
    /// <param name="completed">Whether it completed a request meanwhile.</param>
    public void Claimed(bool completed)
    {
        ChannelCounters counters = channel.Counters;
        long progress = channel.Line.Changes
            + Volatile.Read(ref counters.RequestsStarted) + Volatile.Read(ref counters.Resets)
            + Volatile.Read(ref counters.WorkersRun) + Volatile.Read(ref counters.TimersRun)
            + Volatile.Read(ref counters.SynchronizedRoutinesRun);
        _claims = completed || progress != _progress ? 0 : _claims + 1;
        _progress = progress;
    }
}

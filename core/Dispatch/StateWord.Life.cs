using System.Threading;

namespace Tophalf.Dispatch;

/// <content>Reset, stop and start: they come while anybody may hold the channel.</content>
public partial struct StateWord
{
    /// <summary>
    /// A reset begins: drops what was posted and owed, and calls off a requested worker. Until it ends, interrupts are
    /// dismissed and posted. A holder that is running finishes beside it.
    /// </summary>
    public void BeginReset() => Forget(keep: Stopped, set: Resetting);

    /// <summary>A reset ends.</summary>
    /// <returns>
    /// <see langword="true"/> when the channel is the caller's now, who enables interrupts, looks at the device and
    /// releases it; <see langword="false"/> when it is stopped, or a holder does all that.
    /// </returns>
    public bool TryEndReset() => TryResume(Resetting);

    /// <summary>
    /// A stop or power-down: drops and calls off what a reset does, and the channel is not asked any more, unless a holder
    /// that is running may still enable its interrupts: until that has left, they are dismissed.
    /// </summary>
    public void Stop() => Forget(keep: Resetting, set: Stopped);

    /// <summary>A start or power-up: the channel is asked again.</summary>
    /// <returns>
    /// <see langword="true"/> when the channel is the caller's now, who enables interrupts, looks at the device and
    /// releases it; <see langword="false"/> when a holder that is left over, or a reset, does all that.
    /// </returns>
    public bool TryStart() => TryResume(Stopped);

    private void Forget(ulong keep, ulong set)
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            // A worker that was only requested never held anything that could not be taken from it; one that runs
            // still touches the channel, and releases it by itself.
            ulong holder = (seen & Requested) != 0 ? 0 : seen & Taken;
            ulong next = holder | (seen & keep) | set;

            // During a reset the channel is asked, whoever masked it. A stopped one is only while its holder has it unmasked.
            next |= holder != 0 && (next & Stopped) != 0 ? seen & Masked : 0;
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return;
            }

            seen = found;
        }
    }

    private bool TryResume(ulong clear)
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            ulong rest = seen & ~clear;
            bool takes = (rest & (Taken | Stopped | Resetting)) == 0;
            ulong next = takes ? (rest & ~Owed) | Taken
                : (rest & (Stopped | Resetting)) != 0 ? rest
                : rest | EnableDue;
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return takes;
            }

            seen = found;
        }
    }
}

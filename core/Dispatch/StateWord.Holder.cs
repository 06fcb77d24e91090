using System.Threading;

namespace Tophalf.Dispatch;

/// <content>What the holder of a channel does: an interrupt routine, or a worker.</content>
public partial struct StateWord
{
    /// <summary>
    /// Takes the posted causes, or releases the channel when there are none and interrupts need not be enabled. Called
    /// by the holder until it says <see cref="HolderStep.Leave"/>.
    /// </summary>
    /// <param name="cause">The causes, with <see cref="HolderStep.Serve"/>; otherwise 0.</param>
    /// <returns>What to do next.</returns>
    public HolderStep Advance(out uint cause)
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            cause = 0;
            bool gives = (seen & (Stopped | Resetting)) != 0;
            if (!gives && (seen & EnableDue) != 0)
            {
                return HolderStep.Enable;
            }

            bool serves = !gives && (seen & Cause) != 0;
            ulong next = gives ? GivenUp(seen) : serves ? seen & ~Cause : 0;
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                cause = serves ? (uint)(seen >> CauseShift) : 0;
                return serves ? HolderStep.Serve : HolderStep.Leave;
            }

            seen = found;
        }
    }

    /// <summary>Takes the posted causes and keeps the channel. Called by the worker, which holds it.</summary>
    /// <returns>The causes, or 0 when none waits or the work was called off.</returns>
    public uint TakePosted()
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            if ((seen & (Stopped | Resetting)) != 0)
            {
                return 0;
            }

            ulong found = Interlocked.CompareExchange(ref _word, seen & ~Cause, seen);
            if (found == seen)
            {
                return (uint)(seen >> CauseShift);
            }

            seen = found;
        }
    }

    /// <summary>
    /// Marks the channel as unmasked, before its interrupts are enabled: an interrupt that comes at once must find it
    /// asked. Called by the holder, which keeps it.
    /// </summary>
    /// <returns>
    /// <see langword="false"/> when the channel was stopped, or is being reset: it is released, and interrupts are not
    /// the caller's to enable.
    /// </returns>
    public bool TryUnmask()
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            bool gives = (seen & (Stopped | Resetting)) != 0;
            ulong next = gives ? GivenUp(seen) : seen & ~(Masked | EnableDue);
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return !gives;
            }

            seen = found;
        }
    }
}

using System.Runtime.CompilerServices;
using System.Threading;

namespace Tophalf.Dispatch;

/// <content>A deferral, from the interrupt routine to the worker.</content>
public partial struct StateWord
{
    /// <summary>Marks the channel as masked and leaves the deferred cause for the worker. Called by the holder.</summary>
    /// <typeparam name="TChannel">The channel, which says how causes are joined.</typeparam>
    /// <param name="cause">The cause to defer; 0 when it is posted already.</param>
    /// <param name="ticket">A number that another deferral of the channel does not have.</param>
    /// <returns>
    /// <see langword="false"/> when the channel was stopped, or is being reset: it is released, and nothing is to be
    /// requested.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDefer<TChannel>(uint cause, uint ticket)
        where TChannel : unmanaged, IChannelExtension
        => TryMask<TChannel>(cause, Requested | (ticket << TicketShift));

    /// <summary>Marks the channel as masked and keeps it, with the cause posted. Called by a worker that has found more to do.</summary>
    /// <typeparam name="TChannel">The channel, which says how causes are joined.</typeparam>
    /// <param name="cause">The cause to keep; 0 when it is posted already.</param>
    /// <returns><see langword="false"/> when the channel was stopped, or is being reset: it is released.</returns>
    public bool TryKeep<TChannel>(uint cause)
        where TChannel : unmanaged, IChannelExtension
        => TryMask<TChannel>(cause, 0);

    /// <summary>Takes back a deferral whose worker and timer were refused.</summary>
    /// <param name="ticket">The number of the deferral.</param>
    /// <returns>
    /// <see langword="false"/> when a callback has begun or a reset has called the work off: it is not the caller's any
    /// more, and what may be requested now is another deferral, whose worker may have been accepted.
    /// </returns>
    public bool TryWithdraw(uint ticket)
    {
        ulong mine = Requested | (ticket << TicketShift);
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            if ((seen & (Requested | Ticket)) != mine)
            {
                return false;
            }

            ulong found = Interlocked.CompareExchange(ref _word, seen & ~(Requested | Ticket), seen);
            if (found == seen)
            {
                return true;
            }

            seen = found;
        }
    }

    /// <summary>Releases the unmasked channel with its work still posted: the next entry asks for the worker again.</summary>
    /// <returns><see langword="false"/> when interrupts are to be enabled first; the channel is still the caller's.</returns>
    public bool TryOwe()
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            bool gives = (seen & (Stopped | Resetting)) != 0;
            if (!gives && (seen & EnableDue) != 0)
            {
                return false;
            }

            ulong next = gives ? GivenUp(seen) : (seen & Cause) != 0 ? (seen & Cause) | Owed : 0;
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return true;
            }

            seen = found;
        }
    }

    /// <summary>Takes a channel to which a worker is owed.</summary>
    /// <returns><see langword="false"/> when none is owed.</returns>
    public bool TryTakeOwed() => TryChange(whenSet: Owed, clear: Owed, set: Taken);

    /// <summary>Begins the requested work.</summary>
    /// <returns>
    /// <see langword="false"/> when there is none: reset, stop or power-down called it off, or an earlier callback has it.
    /// </returns>
    public bool TryBeginWork() => TryChange(whenSet: Requested, clear: Requested | Ticket, set: 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryMask<TChannel>(uint cause, ulong set)
        where TChannel : unmanaged, IChannelExtension
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            bool gives = (seen & (Stopped | Resetting)) != 0;

            // The worker enables interrupts in any case: that they are due already says nothing new.
            ulong joined = (seen & ~(Cause | EnableDue)) | Join<TChannel>(seen, cause);
            ulong next = gives ? GivenUp(joined) : joined | Taken | Masked | set;
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return !gives;
            }

            seen = found;
        }
    }
}

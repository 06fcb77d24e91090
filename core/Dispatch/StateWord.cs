using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Tophalf.Dispatch;

/// <summary>
/// The state of one channel in 64 bits: who holds it, and which causes wait. Every change is one atomic operation, so
/// that two processors, a worker and a reset can meet here without a lock. Used by generated code.
/// </summary>
/// <remarks>
/// <para>
/// Low half: the posted causes, joined. High half: the flags. A free channel is all zero, which is why taking one is a
/// single compare-exchange from 0, and asking whether it is free is a compare with memory.
/// </para>
/// <code>
///                 Defer                       BeginWork               Release
///   free --Take--> taken --> taken+masked+requested --> taken+masked --> taken --> free
///                                  | both refused: Withdraw, Owe
///                                  v
///                                owed --TakeOwed--> taken (asks for the worker again)
/// </code>
/// <para>
/// <b>Taken</b>: an interrupt routine or a worker serves the channel. <b>Masked</b>: its interrupts are disabled and it
/// is not asked. <b>Requested</b>: a worker was requested and has not begun; clearing this flag is what calls it off.
/// <b>Owed</b>: worker and timer were refused; the next entry asks again. <b>Stopped</b>: not started, stopped or
/// powered down; it is not asked, and posts are dropped.
/// </para>
/// </remarks>
[StructLayout(LayoutKind.Explicit, Size = sizeof(ulong))]
public struct StateWord
{
    private const ulong Cause = uint.MaxValue;
    private const ulong Taken = 1UL << 32;
    private const ulong Masked = 1UL << 33;
    private const ulong Requested = 1UL << 34;
    private const ulong Owed = 1UL << 35;
    private const ulong Stopped = 1UL << 36;

    [FieldOffset(0)]
    private ulong _word;

    /// <summary>The flags by themselves, to look at: 0 when nobody holds the channel and nothing keeps it from being asked.</summary>
    /// <remarks>
    /// A field and not a property: the compiler makes one compare with memory of it, and of a property an address and
    /// a compare. Two of them lie on the way of every "not mine".
    /// </remarks>
    [FieldOffset(sizeof(uint))]
    public uint Flags;

    /// <summary>Nobody holds the channel, and nothing keeps it from being asked.</summary>
    public readonly bool IsFree => Volatile.Read(in Flags) == 0;

    /// <summary>The hardware may be asked: interrupts are not disabled, and the channel is started.</summary>
    public readonly bool IsAsked => (Volatile.Read(in _word) & (Masked | Stopped)) == 0;

    /// <summary>The channel is not started, stopped or powered down.</summary>
    public readonly bool IsStopped => (Volatile.Read(in _word) & Stopped) != 0;

    /// <summary>Takes a free channel: the one atomic of an interrupt's way in.</summary>
    /// <returns><see langword="false"/> when it is not free.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake() => Interlocked.CompareExchange(ref _word, Taken, 0) == 0;

    /// <summary>Releases the channel when no cause was posted meanwhile: the one atomic of an interrupt's way out.</summary>
    /// <returns><see langword="false"/> when something changed; go on with <see cref="TakePostedOrRelease"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRelease() => Interlocked.CompareExchange(ref _word, 0, Taken) == Taken;

    /// <summary>Posts a cause to a channel that was found not to be free, and takes the channel if it has become free.</summary>
    /// <typeparam name="TChannel">The channel, which says how causes are joined.</typeparam>
    /// <param name="cause">A dismissed cause, not 0.</param>
    /// <returns>What became of it.</returns>
    public PostOutcome Post<TChannel>(uint cause)
        where TChannel : unmanaged, IChannelExtension
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            if ((seen & Stopped) != 0)
            {
                return PostOutcome.Left;
            }

            ulong next = (seen & ~(Owed | Cause)) | Taken | Join<TChannel>(seen, cause);
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return (seen & Owed) != 0 ? PostOutcome.Owed
                    : (seen & Taken) != 0 ? PostOutcome.Left
                    : PostOutcome.Taken;
            }

            seen = found;
        }
    }

    /// <summary>Takes the posted causes; releases the channel when there are none. Called by the holder.</summary>
    /// <returns>The causes, or 0 when the channel is no longer the caller's.</returns>
    public uint TakePostedOrRelease()
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            bool release = (seen & Cause) == 0 || (seen & Stopped) != 0;
            ulong next = release ? seen & Stopped : seen & ~Cause;
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return release ? 0 : (uint)seen;
            }

            seen = found;
        }
    }

    /// <summary>Takes the posted causes and keeps the channel. Called by the worker, which holds it.</summary>
    /// <returns>The causes, or 0 when none waits.</returns>
    public uint TakePosted()
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            ulong found = Interlocked.CompareExchange(ref _word, seen & ~Cause, seen);
            if (found == seen)
            {
                return (uint)seen;
            }

            seen = found;
        }
    }

    /// <summary>Marks the channel as masked and leaves the deferred cause for the worker. Called by the holder.</summary>
    /// <typeparam name="TChannel">The channel, which says how causes are joined.</typeparam>
    /// <param name="cause">The cause to defer; 0 when it is posted already.</param>
    /// <returns><see langword="false"/> when the channel was stopped meanwhile: it is released, and nothing is to be requested.</returns>
    public bool TryDefer<TChannel>(uint cause)
        where TChannel : unmanaged, IChannelExtension
        => TryMask<TChannel>(cause, Requested);

    /// <summary>Marks the channel as masked and keeps it, with the cause posted. Called by a worker that has found more to do.</summary>
    /// <typeparam name="TChannel">The channel, which says how causes are joined.</typeparam>
    /// <param name="cause">The cause to keep; 0 when it is posted already.</param>
    /// <returns><see langword="false"/> when the channel was stopped meanwhile: it is released.</returns>
    public bool TryKeep<TChannel>(uint cause)
        where TChannel : unmanaged, IChannelExtension
        => TryMask<TChannel>(cause, 0);

    /// <summary>Takes back a deferral whose worker and timer were refused.</summary>
    /// <returns><see langword="false"/> when a callback has begun or a reset has called the work off: it is not the caller's any more.</returns>
    public bool TryWithdraw() => TryChange(whenSet: Requested, clear: Requested, set: 0);

    /// <summary>Releases the unmasked channel with its work still posted: the next entry asks for the worker again.</summary>
    public void Owe()
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            bool owed = (seen & Cause) != 0 && (seen & Stopped) == 0;
            ulong next = owed ? (seen & Cause) | Owed : seen & Stopped;
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return;
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
    public bool TryBeginWork() => TryChange(whenSet: Requested, clear: Requested, set: 0);

    /// <summary>
    /// Marks the channel as unmasked, before its interrupts are enabled: an interrupt that comes at once must find it
    /// asked. Called by the holder, which keeps it.
    /// </summary>
    /// <returns><see langword="false"/> when the channel was stopped meanwhile: it is released, and interrupts stay disabled.</returns>
    public bool TryUnmask()
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            bool stopped = (seen & Stopped) != 0;
            ulong next = stopped ? Stopped : seen & ~Masked;
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return !stopped;
            }

            seen = found;
        }
    }

    /// <summary>
    /// A reset: drops what was posted and owed, calls off a requested worker, and has the channel asked again. A holder
    /// that is running keeps the channel until it is done.
    /// </summary>
    public void CallOff() => Forget(stop: false);

    /// <summary>A stop or power-down: like <see cref="CallOff"/>, and the channel is not asked any more.</summary>
    public void Stop() => Forget(stop: true);

    /// <summary>A start or power-up: the channel is asked again.</summary>
    public void Start() => TryChange(whenSet: Stopped, clear: Stopped, set: 0);

    private static ulong Join<TChannel>(ulong seen, uint cause)
        where TChannel : unmanaged, IChannelExtension
    {
        uint posted = (uint)seen;
        return posted == 0 ? cause : cause == 0 ? posted : TChannel.Merge(posted, cause);
    }

    private bool TryMask<TChannel>(uint cause, ulong set)
        where TChannel : unmanaged, IChannelExtension
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            bool stopped = (seen & Stopped) != 0;
            ulong next = stopped ? Stopped : (seen & ~Cause) | Taken | Masked | set | Join<TChannel>(seen, cause);
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return !stopped;
            }

            seen = found;
        }
    }

    private bool TryChange(ulong whenSet, ulong clear, ulong set)
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            if ((seen & whenSet) == 0)
            {
                return false;
            }

            ulong found = Interlocked.CompareExchange(ref _word, (seen & ~clear) | set, seen);
            if (found == seen)
            {
                return true;
            }

            seen = found;
        }
    }

    private void Forget(bool stop)
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            // A worker that was only requested never held anything that could not be taken from it; one that runs
            // still touches the channel, and releases it by itself.
            ulong holder = (seen & Requested) != 0 ? 0 : seen & Taken;
            ulong next = holder | (stop ? Stopped : seen & Stopped);
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return;
            }

            seen = found;
        }
    }
}

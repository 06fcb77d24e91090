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
/// High half: the posted causes, joined. Low half: the flags, so that each is a constant that an instruction has room for. A free channel is all zero, which is why taking one is a
/// single compare-exchange from 0, and asking whether it is free is a compare with memory.
/// </para>
/// <code>
///                 Defer                       BeginWork               Advance
///   free --Take--> taken --> taken+masked+requested --> taken+masked --> taken --> free
///                                  | both refused: Withdraw, Owe
///                                  v
///                                owed --TakeOwed--> taken (asks for the worker again)
/// </code>
/// <para>
/// <b>Taken</b>: an interrupt routine or a worker serves the channel. <b>Masked</b>: its interrupts are disabled and it
/// is not asked. <b>Requested</b>: a worker was requested and has not begun; clearing this flag is what calls it off.
/// <b>Owed</b>: worker and timer were refused; the next entry asks again. <b>Stopped</b>: not started, stopped or
/// powered down; once its holder has left it is not asked, and posts are dropped at once. <b>Resetting</b>: a reset is under way; nobody takes the
/// channel, who has it gives it up, and posts wait for the end of the reset. <b>Enable due</b>: a reset or a start has
/// ended while somebody held the channel; the holder enables interrupts before it leaves.
/// </para>
/// <para>
/// Interrupts are enabled by the holder only. Two who enable and disable beside each other would leave the hardware as
/// the slower one wants it, and the word as the faster one does: masked for ever, or screaming and never asked.
/// </para>
/// </remarks>
[StructLayout(LayoutKind.Explicit, Size = sizeof(ulong))]
public partial struct StateWord
{
    private const int CauseShift = 32;
    private const ulong Cause = ulong.MaxValue << CauseShift;
    private const ulong Taken = 1UL << 0;
    private const ulong Masked = 1UL << 1;
    private const ulong Requested = 1UL << 2;
    private const ulong Owed = 1UL << 3;
    private const ulong Stopped = 1UL << 4;
    private const ulong Resetting = 1UL << 5;
    private const ulong EnableDue = 1UL << 6;

    // Which deferral requested the worker; beside Requested only.
    private const int TicketShift = 8;
    private const ulong Ticket = uint.MaxValue << TicketShift;

    [FieldOffset(0)]
    private ulong _word;

    /// <summary>The flags by themselves, to look at: 0 when nobody holds the channel and nothing keeps it from being asked.</summary>
    /// <remarks>
    /// A field and not a property: the compiler makes one compare with memory of it, and of a property an address and
    /// a compare. Two of them lie on the way of every "not mine".
    /// </remarks>
    [FieldOffset(0)]
    public uint Flags;

    /// <summary>Nobody holds the channel, and nothing keeps it from being asked.</summary>
    public readonly bool IsFree => Volatile.Read(in Flags) == 0;

    /// <summary>
    /// The hardware may be asked: interrupts are not disabled, and the channel is started; or it is stopped, and a holder
    /// that the stop has overtaken is not gone yet.
    /// </summary>
    public readonly bool IsAsked
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // The holder may be enabling interrupts just now, and disables them again when it notices the stop. If it is
            // interrupted in between, on its own processor, it does not run on before somebody has dismissed that.
            ulong seen = Volatile.Read(in _word);
            return (seen & Masked) == 0 && (seen & (Taken | Stopped)) != Stopped;
        }
    }

    /// <summary>The channel is not started, stopped or powered down.</summary>
    public readonly bool IsStopped => (Volatile.Read(in _word) & Stopped) != 0;

    /// <summary>Takes a free channel: the one atomic of an interrupt's way in.</summary>
    /// <returns><see langword="false"/> when it is not free.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake() => Interlocked.CompareExchange(ref _word, Taken, 0) == 0;

    /// <summary>Releases the channel when nothing has come meanwhile: the one atomic of an interrupt's way out.</summary>
    /// <returns><see langword="false"/> when something changed; go on with <see cref="Advance"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRelease() => Interlocked.CompareExchange(ref _word, 0, Taken) == Taken;

    /// <summary>Posts a cause to a channel that was found not to be free, and takes the channel if it has become free.</summary>
    /// <typeparam name="TChannel">The channel, which says how causes are joined.</typeparam>
    /// <param name="cause">A dismissed cause, not 0.</param>
    /// <returns>What became of it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PostOutcome Post<TChannel>(uint cause)
        where TChannel : unmanaged, IChannelExtension
    {
        for (ulong seen = Volatile.Read(in _word); ;)
        {
            if ((seen & Stopped) != 0)
            {
                return PostOutcome.Left;
            }

            // A reset that is under way serves it when it is done.
            ulong take = (seen & Resetting) != 0 ? 0 : Taken;
            ulong next = (seen & ~(Owed | Cause)) | take | Join<TChannel>(seen, cause);
            ulong found = Interlocked.CompareExchange(ref _word, next, seen);
            if (found == seen)
            {
                return (seen & Owed) != 0 ? PostOutcome.Owed
                    : (seen & (Taken | Resetting)) != 0 ? PostOutcome.Left
                    : PostOutcome.Taken;
            }

            seen = found;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join<TChannel>(ulong seen, uint cause)
        where TChannel : unmanaged, IChannelExtension
    {
        uint posted = (uint)(seen >> CauseShift);
        return (ulong)(posted == 0 ? cause : cause == 0 ? posted : TChannel.Merge(posted, cause)) << CauseShift;
    }

    // What is left when a holder gives the channel up to a stop, which wants no causes, or to a reset, which serves them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong GivenUp(ulong seen) => seen & ((seen & Stopped) != 0 ? Stopped | Resetting : Resetting | Cause);

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
}

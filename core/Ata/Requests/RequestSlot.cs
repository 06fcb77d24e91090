using System.Threading;
using Tophalf.Ata;

namespace Tophalf;

/// <summary>
/// The one request that a device works on, shared by start-io, the interrupt, the worker and reset. Whoever takes it
/// completes it: one atomic exchange is what makes completion happen exactly once.
/// </summary>
/// <remarks>
/// <para>Order: <see cref="Publish"/>, write the command, read the alternate status (400 ns), <see cref="MarkIssued"/>.</para>
/// <para>
/// To complete it: <see cref="TryTake"/>, look at the device, <see cref="IsCancelled"/>, complete; or
/// <see cref="TryReturn"/> when the device is not done. What the device showed before the request was taken may be about
/// an earlier one: after a reset the port driver starts the same request again, in the same memory.
/// </para>
/// <para>Zeroed memory is an empty slot. Context: any but BuildIo.</para>
/// </remarks>
public unsafe struct RequestSlot
{
    // An IRB is aligned to eight bytes, so the low bits of its address are free.
    private const nint IssuedBit = 1;
    private const nint CancelledMark = 2;
    private const nint AddressBits = -8;

    private nint _word;

    /// <summary>The request, whether its command has been written or not; null when the slot is empty.</summary>
    public readonly IdeRequestBlock* Current => (IdeRequestBlock*)(Volatile.Read(in _word) & AddressBits);

    /// <summary>The request if its command has been written and the device has seen it, else null: what Poll looks at.</summary>
    public readonly IdeRequestBlock* Issued
    {
        get
        {
            nint word = Volatile.Read(in _word);
            return (word & IssuedBit) != 0 ? (IdeRequestBlock*)(word & AddressBits) : null;
        }
    }

    /// <summary><see cref="Issued"/> for the hot path: a question, of which the compiler makes one test and one jump.</summary>
    /// <param name="irb">The request in the slot, if there is one; to be used when the answer is <see langword="true"/>.</param>
    /// <returns>Whether its command has been written and the device has seen it.</returns>
    public readonly bool TryGetIssued(out IdeRequestBlock* irb)
    {
        nint word = Volatile.Read(in _word);
        irb = (IdeRequestBlock*)(word & AddressBits);
        return (word & IssuedBit) != 0;
    }

    /// <summary>Publishes a request, before its command is written: the interrupt may take it from here on.</summary>
    /// <param name="irb">The request.</param>
    public void Publish(IdeRequestBlock* irb) => Volatile.Write(ref _word, (nint)irb);

    /// <summary>Says that the device has seen the command. Does nothing when the interrupt has taken the request already.</summary>
    /// <param name="irb">The request that was published.</param>
    public void MarkIssued(IdeRequestBlock* irb) =>
        Interlocked.CompareExchange(ref _word, (nint)irb | IssuedBit, (nint)irb);

    /// <summary>Takes an issued request out of the slot.</summary>
    /// <param name="irb">The request that <see cref="Issued"/> or <see cref="TryGetIssued"/> gave, not null. It is not touched.</param>
    /// <returns><see langword="true"/> when it is the caller's now, to complete; <see langword="false"/> when somebody else was faster.</returns>
    public bool TryTake(IdeRequestBlock* irb) =>
        Interlocked.CompareExchange(ref _word, 0, (nint)irb | IssuedBit) == ((nint)irb | IssuedBit);

    /// <summary>
    /// A reset came since the request was taken: the device was reset, and that it is idle does not mean that it is done.
    /// Asked by who took the request, after the look at the device; the request is completed as IRB_STATUS_BUS_RESET.
    /// </summary>
    public readonly bool IsCancelled => Volatile.Read(in _word) == CancelledMark;

    /// <summary>
    /// Puts a taken request back, because the device is not done with it, or has more to transfer. Data is moved only
    /// while the request is taken: a reset cannot complete it, and free its buffer, under the transfer.
    /// </summary>
    /// <param name="irb">The request that <see cref="TryTake"/> took.</param>
    /// <returns>
    /// <see langword="false"/> when the channel was reset meanwhile: the caller completes the request as IRB_STATUS_BUS_RESET.
    /// </returns>
    public bool TryReturn(IdeRequestBlock* irb) =>
        Interlocked.CompareExchange(ref _word, (nint)irb | IssuedBit, 0) == 0;

    /// <summary>
    /// Takes the request on behalf of a reset, before the device is reset, and lets whoever holds it find out by
    /// <see cref="IsCancelled"/> or <see cref="TryReturn"/>.
    /// </summary>
    /// <remarks>Not beside start-io: what is published after this call and written before the reset would be forgotten by the device.</remarks>
    /// <returns>The request, now the caller's to complete; null when there is none or somebody else has it.</returns>
    public IdeRequestBlock* Cancel() => (IdeRequestBlock*)(Interlocked.Exchange(ref _word, CancelledMark) & AddressBits);
}

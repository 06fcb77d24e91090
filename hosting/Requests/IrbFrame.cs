using Tophalf.Ata;
using Tophalf.Hosting.Memory;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// One IRB in memory that the bus master reaches, with its extension, its data and its scatter/gather list. It is used
/// for one request after the other.
/// </summary>
internal sealed unsafe class IrbFrame
{
    private const int CacheLine = 64;
    private readonly int _extensionLength;
    private int _listLength;
    private int _state;

    /// <exception cref="OutOfMemoryException">The arena is used up.</exception>
    public IrbFrame(PhysicalArena arena, int dataLength, int extensionLength)
    {
        _extensionLength = extensionLength;
        Capacity = dataLength;
        Irb = (IdeRequestBlock*)Allocate(arena, sizeof(IdeRequestBlock), CacheLine);
        Extension = extensionLength == 0 ? null : Allocate(arena, extensionLength, CacheLine);
        List = (IdeScatterGatherList*)Allocate(arena, ScatterGather.SizeFor(dataLength), CacheLine);
        Sense = Allocate(arena, SenseData.Length, CacheLine);
        byte* data = Allocate(arena, dataLength, PhysicalArena.PageSize);
        Data = data;
        _ = arena.TryTranslate(data, out ulong physicalAddress);
        PhysicalData = physicalAddress;
    }

    /// <summary>Bytes of the arena that a frame takes at most.</summary>
    public static long SizeFor(int dataLength, int extensionLength) =>
        dataLength + ScatterGather.SizeFor(dataLength) + extensionLength + sizeof(IdeRequestBlock) + SenseData.Length
        + (2 * PhysicalArena.PageSize);

    public IdeRequestBlock* Irb { get; }

    public byte* Extension { get; }

    public IdeScatterGatherList* List { get; }

    /// <summary><see cref="SenseData.Length"/> bytes, for the requests that want to know why they failed.</summary>
    public byte* Sense { get; }

    public byte* Data { get; }

    public ulong PhysicalData { get; }

    /// <summary>How many bytes of data it holds.</summary>
    public int Capacity { get; }

    /// <summary>The next frame of a <see cref="CompletionList"/>.</summary>
    public IrbFrame? Next { get; set; }

    /// <summary>Tells its present request from the others of the channel, in the trace.</summary>
    public long Number { get; private set; }

    /// <summary>The time stamp at which it was started.</summary>
    public long StartedAt { get; set; }

    /// <summary>How often the miniport had called the port driver for the channel by then.</summary>
    public long CallsBefore { get; set; }

    public IrbState State => (IrbState)Volatile.Read(ref _state);

    /// <summary>Bytes that the request moves, as the port driver wrote it.</summary>
    public uint RequestedLength { get; private set; }

    /// <summary>The request as it was completed: the memory itself may be written, or poisoned, from then on.</summary>
    public IdeRequestBlock Result { get; private set; }

    public Span<byte> ExtensionBytes => new(Extension, _extensionLength);

    /// <summary>The part of the scatter/gather list that this request uses.</summary>
    public Span<byte> ListBytes => new(List, _listLength);

    public Span<byte> DataOf(int length) => new(Data, length);

    /// <summary>Changes the state, if it is what the caller thinks: that is what makes completion happen once.</summary>
    public bool TryChange(IrbState from, IrbState to) =>
        Interlocked.CompareExchange(ref _state, (int)to, (int)from) == (int)from;

    /// <summary>Wipes it for a new request.</summary>
    public void Clear(long number)
    {
        Number = number;
        *Irb = default;
        _listLength = 0;
        Irb->IrbExtension = Extension;
        Irb->QueueTag = QueueTag.Untagged;
        new Span<byte>(Extension, _extensionLength).Clear();
        Volatile.Write(ref _state, (int)IrbState.Built);
    }

    /// <summary>Gives the request its data buffer.</summary>
    public void SetData(uint length)
    {
        RequestedLength = length;
        Irb->DataTransferLength = length;
        Irb->DataBuffer = length == 0 ? null : Data;
        List->NumberOfElements = 0;
        if (Irb->UsesDma)
        {
            ScatterGather.Fill(List, PhysicalData, length);
            _listLength = ScatterGather.SizeOf(List->NumberOfElements);
        }
    }

    /// <summary>What the miniport changed in the scatter/gather list; null when it did not.</summary>
    public string? ListChange() => _listLength == 0 ? null : ScatterGather.ChangeOf(List, PhysicalData, RequestedLength);

    /// <summary>Keeps the request as it is now, at its end.</summary>
    public void TakeResult() => Result = *Irb;

    private static byte* Allocate(PhysicalArena arena, int length, int alignment)
    {
        byte* memory = arena.Allocate(length, alignment);
        return memory != null ? memory : throw new OutOfMemoryException("The memory for requests is used up.");
    }
}

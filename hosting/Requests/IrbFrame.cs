using Tophalf.Ata;
using Tophalf.Hosting.Guard;
using Tophalf.Hosting.Memory;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// One IRB in memory that the bus master reaches, with its extension, its data and its scatter/gather list. It is used
/// for one request after the other.
/// </summary>
internal sealed unsafe class IrbFrame
{
    private const int CacheLine = 64;
    private readonly PhysicalArena _arena;
    private readonly FrameGuard? _guard;
    private readonly int _extensionLength;
    private int _listLength;
    private int _state;

    /// <param name="arena">The memory.</param>
    /// <param name="dataLength">How many bytes of data it holds.</param>
    /// <param name="extensionLength">Bytes of the IRB extension.</param>
    /// <param name="guard">Where each request gets memory of its own; null when all of them use the same.</param>
    /// <exception cref="OutOfMemoryException">The arena is used up.</exception>
    public IrbFrame(PhysicalArena arena, int dataLength, int extensionLength, FrameGuard? guard)
    {
        _arena = arena;
        _guard = guard;
        _extensionLength = extensionLength;
        Capacity = dataLength;
        Sense = Allocate(arena, SenseData.Length, CacheLine);
        if (guard is not null)
        {
            return;
        }

        Irb = (IdeRequestBlock*)Allocate(arena, sizeof(IdeRequestBlock), CacheLine);
        Extension = extensionLength == 0 ? null : Allocate(arena, extensionLength, CacheLine);
        List = (IdeScatterGatherList*)Allocate(arena, ScatterGather.SizeFor(dataLength), CacheLine);
        Data = Allocate(arena, dataLength, PhysicalArena.PageSize);
        PhysicalData = Translate(Data);
    }

    /// <summary>Bytes of the arena that a frame takes at most.</summary>
    public static long SizeFor(int dataLength, int extensionLength) =>
        dataLength + ScatterGather.SizeFor(dataLength) + extensionLength + sizeof(IdeRequestBlock) + SenseData.Length
        + (2 * PhysicalArena.PageSize);

    public IdeRequestBlock* Irb { get; private set; }

    public byte* Extension { get; private set; }

    public IdeScatterGatherList* List { get; private set; }

    /// <summary><see cref="SenseData.Length"/> bytes, for the requests that want to know why they failed.</summary>
    public byte* Sense { get; }

    public byte* Data { get; private set; }

    public ulong PhysicalData { get; private set; }

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

    /// <summary>So many bytes of data, for the port driver: before the request is started, or after its end.</summary>
    public Span<byte> DataOf(int length)
    {
        if (_guard is null)
        {
            return new Span<byte>(Data, length);
        }

        if (RequestedLength == 0)
        {
            Place(length);
        }

        return new Span<byte>(_guard.HostView(Data), length);
    }

    /// <summary>Changes the state, if it is what the caller thinks: that is what makes completion happen once.</summary>
    public bool TryChange(IrbState from, IrbState to) =>
        Interlocked.CompareExchange(ref _state, (int)to, (int)from) == (int)from;

    /// <summary>Wipes it for a new request.</summary>
    public void Clear(long number)
    {
        Number = number;
        if (_guard is not null)
        {
            RequestedLength = 0;
            Open(_guard);
        }

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
        Place((int)length);
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

    /// <summary>From here on who touches the request is found out, if it is guarded.</summary>
    public void Close() => _guard?.Close();

    private void Open(FrameGuard guard)
    {
        Irb = (IdeRequestBlock*)guard.Open(Number, GuardedBlockKind.Irb, sizeof(IdeRequestBlock));
        Extension = _extensionLength == 0 ? null : guard.Open(Number, GuardedBlockKind.Extension, _extensionLength);
        List = (IdeScatterGatherList*)guard.Open(Number, GuardedBlockKind.ScatterGatherList, ScatterGather.SizeFor(Capacity));
        Data = guard.Open(Number, GuardedBlockKind.Data, Capacity);
    }

    // What is guarded ends where the guard page begins, however long it is.
    private void Place(int length)
    {
        if (_guard is not null)
        {
            Data = _guard.DataOf(length);
            PhysicalData = Translate(Data);
        }
    }

    private ulong Translate(byte* data)
    {
        _ = _arena.TryTranslate(data, out ulong physicalAddress);
        return physicalAddress;
    }

    private static byte* Allocate(PhysicalArena arena, int length, int alignment)
    {
        byte* memory = arena.Allocate(length, alignment);
        return memory != null ? memory : throw new OutOfMemoryException("The memory for requests is used up.");
    }
}

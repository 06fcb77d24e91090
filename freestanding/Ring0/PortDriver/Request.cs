using Tophalf.Ata;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.PortDriver;

/// <summary>The one request of a channel, with its memory.</summary>
internal unsafe struct Request
{
    // A disk that is at rest has to spin up; one of QEMU's never takes so long.
    private const uint TimeOut = 10;

    /// <summary>As the miniport sees it.</summary>
    public IdeRequestBlock Irb;

    /// <summary>Where its data are.</summary>
    public byte* Data;

    /// <summary>The same for a bus master, page by page.</summary>
    public IdeScatterGatherList* List;

    private byte* _extension;
    private uint _extensionSize;
    private ulong _deadline;
    private int _state;

    /// <summary>How far it is; the interrupt changes it.</summary>
    public RequestState State
    {
        get => (RequestState)System.Threading.Volatile.Read(ref _state);
        set => System.Threading.Volatile.Write(ref _state, (int)value);
    }

    /// <summary>Whether the device took too long.</summary>
    public bool IsLate => State == RequestState.Started && Clock.Ticks > _deadline;

    /// <summary>Gives it memory of the miniport's, which each request finds filled with zeros.</summary>
    public bool TrySetExtension(uint size)
    {
        _extension = size == 0 ? null : (byte*)PhysicalMemory.Allocate(size, PhysicalMemory.PageSize);
        _extensionSize = _extension == null ? 0 : size;
        return _extensionSize == size;
    }

    /// <summary>Prepares it.</summary>
    public void Prepare(ushort function, byte target, uint flags, uint length)
    {
        Irb = default;
        Irb.Function = function;
        Irb.TargetId = target;
        Irb.IrbFlags = flags;
        Irb.TimeOutValue = TimeOut;
        Irb.QueueTag = QueueTag.Untagged;
        Irb.IrbExtension = _extension;
        for (uint at = 0; at < _extensionSize; at++)
        {
            _extension[at] = 0;
        }

        Irb.DataBuffer = length == 0 ? null : Data;
        Irb.DataTransferLength = length;
        uint count = 0;
        for (uint at = 0; at < length; at += PhysicalMemory.PageSize)
        {
            uint left = length - at;
            List->Elements[count++] = new IdeScatterGatherElement
            {
                Address = (ulong)(Data + at),
                Length = left < PhysicalMemory.PageSize ? left : PhysicalMemory.PageSize,
            };
        }

        List->NumberOfElements = count;
    }

    /// <summary>Hands the prepared request to the miniport. Start-io is synchronized with the interrupt: none comes meanwhile.</summary>
    public static void Start(Channel* channel)
    {
        Request* request = &channel->Request;
        request->_deadline = Clock.Ticks + (TimeOut * Clock.TicksPerSecond);
        request->State = RequestState.Started;
        if (channel->Routines.IdeHwBuildIo != null)
        {
            channel->Routines.IdeHwBuildIo(channel->Extension, &request->Irb);
        }

        Processor.DisableInterrupts();
        channel->Routines.IdeHwStartIo(channel->Extension, &request->Irb);
        Processor.EnableInterrupts();
    }
}

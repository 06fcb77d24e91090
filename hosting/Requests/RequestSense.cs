using System.Runtime.CompilerServices;
using Tophalf.Ata;
using Tophalf.Hosting.Memory;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// The one request of a device that fetches the sense data of another one. The miniport builds it and carries it out by
/// itself; the port driver only lends it the memory. Any context.
/// </summary>
internal sealed unsafe class RequestSense
{
    private const byte Opcode = 0x03;
    private const byte CdbLength = 6;
    private const int LengthOfData = 4;
    private const int CacheLine = 64;

    private readonly byte* _extension;
    private readonly int _extensionLength;
    private IrbFrame? _original;

    /// <exception cref="OutOfMemoryException">The arena is used up.</exception>
    public RequestSense(PhysicalArena arena, int extensionLength)
    {
        byte* memory = arena.Allocate(sizeof(IdeRequestBlock) + CacheLine + extensionLength, CacheLine);
        if (memory == null)
        {
            throw new OutOfMemoryException("The memory for requests is used up.");
        }

        Irb = (IdeRequestBlock*)memory;
        _extension = extensionLength == 0 ? null : memory + PhysicalArena.RoundUp(sizeof(IdeRequestBlock), CacheLine);
        _extensionLength = extensionLength;
    }

    public IdeRequestBlock* Irb { get; }

    /// <summary>The request whose sense data is being fetched; null when there is none.</summary>
    public IrbFrame? Original => Volatile.Read(ref _original);

    /// <summary>Builds the request.</summary>
    /// <returns>It; null when one is outstanding.</returns>
    public IdeRequestBlock* Build(IrbFrame original)
    {
        if (Interlocked.CompareExchange(ref _original, original, null) is not null)
        {
            return null;
        }

        // The data goes where the request that failed wants it.
        ref readonly IdeRequestBlock failed = ref Unsafe.AsRef<IdeRequestBlock>(original.Irb);
        *Irb = new IdeRequestBlock
        {
            Function = IrbFunction.RequestSense,
            Channel = failed.Channel,
            TargetId = failed.TargetId,
            Lun = failed.Lun,
            CdbLength = CdbLength,
            QueueTag = QueueTag.Untagged,
            IrbFlags = IrbFlags.DataIn | IrbFlags.MapBuffers,
            TimeOutValue = failed.TimeOutValue,
            DataTransferLength = failed.SenseInfoBufferLength,
            DataBuffer = failed.SenseInfoBuffer,
            IrbExtension = _extension,
        };
        Irb->Cdb[0] = Opcode;
        Irb->Cdb[LengthOfData] = failed.SenseInfoBufferLength;
        new Span<byte>(_extension, _extensionLength).Clear();
        return Irb;
    }

    /// <summary>Takes the request back.</summary>
    /// <returns><see langword="false"/> when none is outstanding.</returns>
    public bool TryRelease() => Interlocked.Exchange(ref _original, null) is not null;

    /// <summary>Takes it back when it is for a request that ends.</summary>
    public bool TryReleaseFor(IrbFrame original) => Interlocked.CompareExchange(ref _original, null, original) == original;
}

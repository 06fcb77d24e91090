using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>An I/O request block, IRB: one request to a device or to the miniport (<c>IDE_REQUEST_BLOCK</c>).</summary>
/// <remarks>
/// The miniport owns a request from IdeHwStartIo until it completes it, and must not touch it afterwards.
/// <para>Source: ns-irb-_ide_request_block.</para>
/// </remarks>
[StructLayout(LayoutKind.Explicit, Size = 88)]
public unsafe partial struct IdeRequestBlock
{
    /// <summary>What the request is for: one of <see cref="Ata.IrbFunction"/>.</summary>
    [FieldOffset(0)] public ushort Function;

    /// <summary>
    /// How it ended: one of <see cref="Ata.IrbStatus"/>. The miniport sets it before it completes the request.
    /// </summary>
    [FieldOffset(2)] public byte IrbStatus;

    /// <summary>
    /// The ATA status that the device ended with; the miniport sets it when the device reported an error.
    /// </summary>
    [FieldOffset(3)] public byte AtaStatus;

    /// <summary>The ATA error that goes with it.</summary>
    [FieldOffset(4)] public byte AtaError;

    /// <summary>The number of the channel.</summary>
    [FieldOffset(5)] public byte Channel;

    /// <summary>The device on the channel.</summary>
    [FieldOffset(6)] public byte TargetId;

    /// <summary>The logical unit of the device.</summary>
    [FieldOffset(7)] public byte Lun;

    /// <summary>The length in bytes of <see cref="Cdb"/> in a packet command.</summary>
    [FieldOffset(8)] public byte CdbLength;

    /// <summary>The length in bytes of the sense buffer.</summary>
    [FieldOffset(9)] public byte SenseInfoBufferLength;

    /// <summary>What the sense buffer is to hold: one of <see cref="Ata.SenseInfoBufferType"/>.</summary>
    [FieldOffset(10)] public byte SenseInfoBufferType;

    /// <summary>The tag of the request, or <see cref="Ata.QueueTag.Untagged"/>.</summary>
    [FieldOffset(11)] public byte QueueTag;

    /// <summary>Reserved.</summary>
    [FieldOffset(12)] public uint ReservedAsUlong;

    /// <summary>Bits of <see cref="Ata.IrbFlags"/>.</summary>
    [FieldOffset(16)] public uint IrbFlags;

    /// <summary>Seconds after which the port driver gives up and resets the channel.</summary>
    [FieldOffset(20)] public uint TimeOutValue;

    /// <summary>Bytes to move; the miniport sets how many were moved.</summary>
    [FieldOffset(24)] public uint DataTransferLength;

    /// <summary>Memory of the miniport for this request, of the size that it asked for.</summary>
    [FieldOffset(32)] public void* IrbExtension;

    /// <summary>The data, when <see cref="Ata.IrbFlags.MapBuffers"/> says that it is mapped.</summary>
    [FieldOffset(40)] public void* DataBuffer;

    /// <summary>The sense buffer, or null.</summary>
    [FieldOffset(48)] public void* SenseInfoBuffer;

    /// <summary>The next request of a list that the miniport keeps.</summary>
    [FieldOffset(56)] public void* NextIrb;

    /// <summary>Reserved.</summary>
    [FieldOffset(64)] public void* Reserved;

    /// <summary>The task file of an ATA command.</summary>
    [FieldOffset(72)] public IdeTaskFile IdeTaskFile;

    /// <summary>The packet of a packet command.</summary>
    [FieldOffset(72)] public fixed byte Cdb[16];

    /// <summary>The power states of a power change.</summary>
    [FieldOffset(72)] public IdePowerInfo PowerChange;

    /// <summary>The same bytes, whatever they mean.</summary>
    [FieldOffset(72)] public fixed byte AsUChar[16];
}

using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>A device that was found, passed to IdeHwInitialize (<c>IDE_DEVICE_PARAMETERS</c>).</summary>
/// <remarks><para>Source: ns-irb-_ide_device_parameters.</para></remarks>
[StructLayout(LayoutKind.Explicit, Size = 56)]
public struct IdeDeviceParameters
{
    /// <summary>The size of the structure that the port driver knows.</summary>
    [FieldOffset(0)] public ushort Version;

    /// <summary>What the device is.</summary>
    [FieldOffset(4)] public IdeDeviceType IdeDeviceType;

    /// <summary>Its target.</summary>
    [FieldOffset(8)] public byte TargetId;

    /// <summary>Its highest logical unit.</summary>
    [FieldOffset(9)] public byte MaximumLun;

    /// <summary>How many requests the miniport takes for it at a time; the miniport sets it.</summary>
    [FieldOffset(10)] public byte NumberOfOverlappedRequests;

    /// <summary>How many sectors the device moves per interrupt in READ and WRITE MULTIPLE; the miniport sets it.</summary>
    [FieldOffset(11)] public byte MaxBlockXfer;

    /// <summary>Bits of <see cref="DeviceFlags"/>.</summary>
    [FieldOffset(12)] public ushort DeviceCharacteristics;

    /// <summary>How its sectors are addressed.</summary>
    [FieldOffset(16)] public AtaAddressTranslation AddressTranslation;

    /// <summary>
    /// Its highest block address, unless <see cref="AddressTranslation"/> is <see cref="AtaAddressTranslation.Chs"/>.
    /// </summary>
    [FieldOffset(24)] public long MaxLba;

    /// <summary>Cylinders, with <see cref="AtaAddressTranslation.Chs"/> (<c>Chs.NumCylinders</c>).</summary>
    [FieldOffset(24)] public ushort NumCylinders;

    /// <summary>Heads (<c>Chs.NumHeads</c>).</summary>
    [FieldOffset(26)] public ushort NumHeads;

    /// <summary>Sectors of a track (<c>Chs.NumSectorsPerTrack</c>).</summary>
    [FieldOffset(28)] public ushort NumSectorsPerTrack;

    /// <summary>Reserved (<c>Chs.Reserved</c>).</summary>
    [FieldOffset(30)] public ushort Reserved;

    /// <summary>Bytes of a logical sector.</summary>
    [FieldOffset(32)] public uint BytesPerLogicalSector;

    /// <summary>Bytes of a physical sector.</summary>
    [FieldOffset(36)] public uint BytesPerPhysicalSector;

    /// <summary>Where the first logical sector starts in its physical sector, in bytes.</summary>
    [FieldOffset(40)] public uint BytesOffsetForSectorAlignment;

    /// <summary>The modes that the device supports: bits of <see cref="TransferMode"/>.</summary>
    [FieldOffset(44)] public uint TransferModeSupported;

    /// <summary>The mode that was selected: bits of <see cref="TransferMode"/>.</summary>
    [FieldOffset(48)] public uint TransferModeSelected;
}

using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>What else is supported: word 69 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyAdditionalSupported
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 69, bits 0 to 1: how the device is zoned, 0 if it is not.</summary>
    public byte ZonedCapabilities
    {
        readonly get => (byte)BitField.Get(AsUshort, 0, 2);
        set => BitField.Set(ref AsUshort, 0, 2, value);
    }

    /// <summary>Word 69, bit 2: the write cache keeps its data without power.</summary>
    public bool NonVolatileWriteCache
    {
        readonly get => BitField.Get(AsUshort, 2);
        set => BitField.Set(ref AsUshort, 2, value);
    }

    /// <summary>Word 69, bit 3: words 230 to 233 count.</summary>
    public bool ExtendedUserAddressableSectorsSupported
    {
        readonly get => BitField.Get(AsUshort, 3);
        set => BitField.Set(ref AsUshort, 3, value);
    }

    /// <summary>Word 69, bit 4: all user data is encrypted.</summary>
    public bool DeviceEncryptsAllUserData
    {
        readonly get => BitField.Get(AsUshort, 4);
        set => BitField.Set(ref AsUshort, 4, value);
    }

    /// <summary>Word 69, bit 5: trimmed sectors read as zeros.</summary>
    public bool ReadZeroAfterTrimSupported
    {
        readonly get => BitField.Get(AsUshort, 5);
        set => BitField.Set(ref AsUshort, 5, value);
    }

    /// <summary>Word 69, bit 6: optional 28-bit commands are supported.</summary>
    public bool Optional28BitCommandsSupported
    {
        readonly get => BitField.Get(AsUshort, 6);
        set => BitField.Set(ref AsUshort, 6, value);
    }

    /// <summary>Word 69, bit 7: IEEE 1667 is supported.</summary>
    public bool IEEE1667
    {
        readonly get => BitField.Get(AsUshort, 7);
        set => BitField.Set(ref AsUshort, 7, value);
    }

    /// <summary>Word 69, bit 8: DOWNLOAD MICROCODE DMA is supported.</summary>
    public bool DownloadMicrocodeDmaSupported
    {
        readonly get => BitField.Get(AsUshort, 8);
        set => BitField.Set(ref AsUshort, 8, value);
    }

    /// <summary>Word 69, bit 9: SET MAX SET PASSWORD and UNLOCK by DMA are supported.</summary>
    public bool SetMaxSetPasswordUnlockDmaSupported
    {
        readonly get => BitField.Get(AsUshort, 9);
        set => BitField.Set(ref AsUshort, 9, value);
    }

    /// <summary>Word 69, bit 10: WRITE BUFFER DMA is supported.</summary>
    public bool WriteBufferDmaSupported
    {
        readonly get => BitField.Get(AsUshort, 10);
        set => BitField.Set(ref AsUshort, 10, value);
    }

    /// <summary>Word 69, bit 11: READ BUFFER DMA is supported.</summary>
    public bool ReadBufferDmaSupported
    {
        readonly get => BitField.Get(AsUshort, 11);
        set => BitField.Set(ref AsUshort, 11, value);
    }

    /// <summary>Word 69, bit 12: DEVICE CONFIGURATION IDENTIFY and SET by DMA are supported.</summary>
    public bool DeviceConfigIdentifySetDmaSupported
    {
        readonly get => BitField.Get(AsUshort, 12);
        set => BitField.Set(ref AsUshort, 12, value);
    }

    /// <summary>Word 69, bit 13: long physical sector alignment error reporting is supported.</summary>
    public bool LPSAERCSupported
    {
        readonly get => BitField.Get(AsUshort, 13);
        set => BitField.Set(ref AsUshort, 13, value);
    }

    /// <summary>Word 69, bit 14: trimmed sectors always read the same.</summary>
    public bool DeterministicReadAfterTrimSupported
    {
        readonly get => BitField.Get(AsUshort, 14);
        set => BitField.Set(ref AsUshort, 14, value);
    }

    /// <summary>Word 69, bit 15: the CFast specification is supported.</summary>
    public bool CFastSpecSupported
    {
        readonly get => BitField.Get(AsUshort, 15);
        set => BitField.Set(ref AsUshort, 15, value);
    }
}

namespace Tophalf.Ata;

public partial struct IdentifyCommandSetActive
{
    /// <summary>Word 87, bit 0: the SMART error log is enabled.</summary>
    public bool SmartErrorLog
    {
        readonly get => BitField.Get(Word87, 0);
        set => BitField.Set(ref Word87, 0, value);
    }

    /// <summary>Word 87, bit 1: the SMART self-test is enabled.</summary>
    public bool SmartSelfTest
    {
        readonly get => BitField.Get(Word87, 1);
        set => BitField.Set(ref Word87, 1, value);
    }

    /// <summary>Word 87, bit 2: the media serial number is enabled.</summary>
    public bool MediaSerialNumber
    {
        readonly get => BitField.Get(Word87, 2);
        set => BitField.Set(ref Word87, 2, value);
    }

    /// <summary>Word 87, bit 3: media card pass-through is enabled.</summary>
    public bool MediaCardPassThrough
    {
        readonly get => BitField.Get(Word87, 3);
        set => BitField.Set(ref Word87, 3, value);
    }

    /// <summary>Word 87, bit 4: the streaming feature set is enabled.</summary>
    public bool StreamingFeature
    {
        readonly get => BitField.Get(Word87, 4);
        set => BitField.Set(ref Word87, 4, value);
    }

    /// <summary>Word 87, bit 5: general purpose logging is enabled.</summary>
    public bool GpLogging
    {
        readonly get => BitField.Get(Word87, 5);
        set => BitField.Set(ref Word87, 5, value);
    }

    /// <summary>Word 87, bit 6: WRITE DMA FUA EXT and WRITE MULTIPLE FUA EXT are enabled.</summary>
    public bool WriteFua
    {
        readonly get => BitField.Get(Word87, 6);
        set => BitField.Set(ref Word87, 6, value);
    }

    /// <summary>Word 87, bit 7: WRITE DMA QUEUED FUA EXT is enabled.</summary>
    public bool WriteQueuedFua
    {
        readonly get => BitField.Get(Word87, 7);
        set => BitField.Set(ref Word87, 7, value);
    }

    /// <summary>Word 87, bit 8: the 64-bit world wide name is enabled.</summary>
    public bool WWN64Bit
    {
        readonly get => BitField.Get(Word87, 8);
        set => BitField.Set(ref Word87, 8, value);
    }

    /// <summary>Word 87, bit 9: urgent READ STREAM is enabled.</summary>
    public bool URGReadStream
    {
        readonly get => BitField.Get(Word87, 9);
        set => BitField.Set(ref Word87, 9, value);
    }

    /// <summary>Word 87, bit 10: urgent WRITE STREAM is enabled.</summary>
    public bool URGWriteStream
    {
        readonly get => BitField.Get(Word87, 10);
        set => BitField.Set(ref Word87, 10, value);
    }

    /// <summary>Word 87, bits 11 to 12: reserved for a technical report.</summary>
    public byte ReservedForTechReport
    {
        readonly get => (byte)BitField.Get(Word87, 11, 2);
        set => BitField.Set(ref Word87, 11, 2, value);
    }

    /// <summary>Word 87, bit 13: IDLE IMMEDIATE with unload is enabled.</summary>
    public bool IdleWithUnloadFeature
    {
        readonly get => BitField.Get(Word87, 13);
        set => BitField.Set(ref Word87, 13, value);
    }

    /// <summary>Word 87, bits 14 to 15: reserved.</summary>
    public byte Reserved4
    {
        readonly get => (byte)BitField.Get(Word87, 14, 2);
        set => BitField.Set(ref Word87, 14, 2, value);
    }
}

namespace Tophalf.Ata;

public partial struct IdentifyCommandSetSupport
{
    /// <summary>Word 84, bit 0: the SMART error log is supported.</summary>
    public bool SmartErrorLog
    {
        readonly get => BitField.Get(Word84, 0);
        set => BitField.Set(ref Word84, 0, value);
    }

    /// <summary>Word 84, bit 1: the SMART self-test is supported.</summary>
    public bool SmartSelfTest
    {
        readonly get => BitField.Get(Word84, 1);
        set => BitField.Set(ref Word84, 1, value);
    }

    /// <summary>Word 84, bit 2: the media serial number is supported.</summary>
    public bool MediaSerialNumber
    {
        readonly get => BitField.Get(Word84, 2);
        set => BitField.Set(ref Word84, 2, value);
    }

    /// <summary>Word 84, bit 3: media card pass-through is supported.</summary>
    public bool MediaCardPassThrough
    {
        readonly get => BitField.Get(Word84, 3);
        set => BitField.Set(ref Word84, 3, value);
    }

    /// <summary>Word 84, bit 4: the streaming feature set is supported.</summary>
    public bool StreamingFeature
    {
        readonly get => BitField.Get(Word84, 4);
        set => BitField.Set(ref Word84, 4, value);
    }

    /// <summary>Word 84, bit 5: general purpose logging is supported.</summary>
    public bool GpLogging
    {
        readonly get => BitField.Get(Word84, 5);
        set => BitField.Set(ref Word84, 5, value);
    }

    /// <summary>Word 84, bit 6: WRITE DMA FUA EXT and WRITE MULTIPLE FUA EXT are supported.</summary>
    public bool WriteFua
    {
        readonly get => BitField.Get(Word84, 6);
        set => BitField.Set(ref Word84, 6, value);
    }

    /// <summary>Word 84, bit 7: WRITE DMA QUEUED FUA EXT is supported.</summary>
    public bool WriteQueuedFua
    {
        readonly get => BitField.Get(Word84, 7);
        set => BitField.Set(ref Word84, 7, value);
    }

    /// <summary>Word 84, bit 8: the 64-bit world wide name is supported.</summary>
    public bool WWN64Bit
    {
        readonly get => BitField.Get(Word84, 8);
        set => BitField.Set(ref Word84, 8, value);
    }

    /// <summary>Word 84, bit 9: urgent READ STREAM is supported.</summary>
    public bool URGReadStream
    {
        readonly get => BitField.Get(Word84, 9);
        set => BitField.Set(ref Word84, 9, value);
    }

    /// <summary>Word 84, bit 10: urgent WRITE STREAM is supported.</summary>
    public bool URGWriteStream
    {
        readonly get => BitField.Get(Word84, 10);
        set => BitField.Set(ref Word84, 10, value);
    }

    /// <summary>Word 84, bits 11 to 12: reserved for a technical report.</summary>
    public byte ReservedForTechReport
    {
        readonly get => (byte)BitField.Get(Word84, 11, 2);
        set => BitField.Set(ref Word84, 11, 2, value);
    }

    /// <summary>Word 84, bit 13: IDLE IMMEDIATE with unload is supported.</summary>
    public bool IdleWithUnloadFeature
    {
        readonly get => BitField.Get(Word84, 13);
        set => BitField.Set(ref Word84, 13, value);
    }

    /// <summary>Word 84, bits 14 to 15: 01 when word 84 counts.</summary>
    public byte WordValid
    {
        readonly get => (byte)BitField.Get(Word84, 14, 2);
        set => BitField.Set(ref Word84, 14, 2, value);
    }
}

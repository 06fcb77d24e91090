namespace Tophalf.Ata;

public partial struct IdentifyCommandSetSupport
{
    /// <summary>Word 83, bit 0: DOWNLOAD MICROCODE is supported.</summary>
    public bool DownloadMicrocode
    {
        readonly get => BitField.Get(Word83, 0);
        set => BitField.Set(ref Word83, 0, value);
    }

    /// <summary>Word 83, bit 1: queued DMA (TCQ) is supported.</summary>
    public bool DmaQueued
    {
        readonly get => BitField.Get(Word83, 1);
        set => BitField.Set(ref Word83, 1, value);
    }

    /// <summary>Word 83, bit 2: the CompactFlash feature set is supported.</summary>
    public bool Cfa
    {
        readonly get => BitField.Get(Word83, 2);
        set => BitField.Set(ref Word83, 2, value);
    }

    /// <summary>Word 83, bit 3: advanced power management is supported.</summary>
    public bool AdvancedPm
    {
        readonly get => BitField.Get(Word83, 3);
        set => BitField.Set(ref Word83, 3, value);
    }

    /// <summary>Word 83, bit 4: removable media status notification is supported.</summary>
    public bool Msn
    {
        readonly get => BitField.Get(Word83, 4);
        set => BitField.Set(ref Word83, 4, value);
    }

    /// <summary>Word 83, bit 5: power-up in standby is supported.</summary>
    public bool PowerUpInStandby
    {
        readonly get => BitField.Get(Word83, 5);
        set => BitField.Set(ref Word83, 5, value);
    }

    /// <summary>Word 83, bit 6: spin-up by SET FEATURES after power-up is supported.</summary>
    public bool ManualPowerUp
    {
        readonly get => BitField.Get(Word83, 6);
        set => BitField.Set(ref Word83, 6, value);
    }

    /// <summary>Word 83, bit 7: reserved.</summary>
    public bool Reserved2
    {
        readonly get => BitField.Get(Word83, 7);
        set => BitField.Set(ref Word83, 7, value);
    }

    /// <summary>Word 83, bit 8: the SET MAX security extension is supported.</summary>
    public bool SetMax
    {
        readonly get => BitField.Get(Word83, 8);
        set => BitField.Set(ref Word83, 8, value);
    }

    /// <summary>Word 83, bit 9: automatic acoustic management is supported.</summary>
    public bool Acoustics
    {
        readonly get => BitField.Get(Word83, 9);
        set => BitField.Set(ref Word83, 9, value);
    }

    /// <summary>Word 83, bit 10: 48-bit addresses are supported.</summary>
    public bool BigLba
    {
        readonly get => BitField.Get(Word83, 10);
        set => BitField.Set(ref Word83, 10, value);
    }

    /// <summary>Word 83, bit 11: device configuration overlay is supported.</summary>
    public bool DeviceConfigOverlay
    {
        readonly get => BitField.Get(Word83, 11);
        set => BitField.Set(ref Word83, 11, value);
    }

    /// <summary>Word 83, bit 12: FLUSH CACHE is supported.</summary>
    public bool FlushCache
    {
        readonly get => BitField.Get(Word83, 12);
        set => BitField.Set(ref Word83, 12, value);
    }

    /// <summary>Word 83, bit 13: FLUSH CACHE EXT is supported.</summary>
    public bool FlushCacheExt
    {
        readonly get => BitField.Get(Word83, 13);
        set => BitField.Set(ref Word83, 13, value);
    }

    /// <summary>Word 83, bits 14 to 15: 01 when word 83 counts.</summary>
    public byte WordValid83
    {
        readonly get => (byte)BitField.Get(Word83, 14, 2);
        set => BitField.Set(ref Word83, 14, 2, value);
    }
}

namespace Tophalf.Ata;

public partial struct IdentifyCommandSetActive
{
    /// <summary>Word 86, bit 0: DOWNLOAD MICROCODE is enabled.</summary>
    public bool DownloadMicrocode
    {
        readonly get => BitField.Get(Word86, 0);
        set => BitField.Set(ref Word86, 0, value);
    }

    /// <summary>Word 86, bit 1: queued DMA (TCQ) is enabled.</summary>
    public bool DmaQueued
    {
        readonly get => BitField.Get(Word86, 1);
        set => BitField.Set(ref Word86, 1, value);
    }

    /// <summary>Word 86, bit 2: the CompactFlash feature set is enabled.</summary>
    public bool Cfa
    {
        readonly get => BitField.Get(Word86, 2);
        set => BitField.Set(ref Word86, 2, value);
    }

    /// <summary>Word 86, bit 3: advanced power management is enabled.</summary>
    public bool AdvancedPm
    {
        readonly get => BitField.Get(Word86, 3);
        set => BitField.Set(ref Word86, 3, value);
    }

    /// <summary>Word 86, bit 4: removable media status notification is enabled.</summary>
    public bool Msn
    {
        readonly get => BitField.Get(Word86, 4);
        set => BitField.Set(ref Word86, 4, value);
    }

    /// <summary>Word 86, bit 5: power-up in standby is enabled.</summary>
    public bool PowerUpInStandby
    {
        readonly get => BitField.Get(Word86, 5);
        set => BitField.Set(ref Word86, 5, value);
    }

    /// <summary>Word 86, bit 6: spin-up by SET FEATURES after power-up is enabled.</summary>
    public bool ManualPowerUp
    {
        readonly get => BitField.Get(Word86, 6);
        set => BitField.Set(ref Word86, 6, value);
    }

    /// <summary>Word 86, bit 7: reserved.</summary>
    public bool Reserved2
    {
        readonly get => BitField.Get(Word86, 7);
        set => BitField.Set(ref Word86, 7, value);
    }

    /// <summary>Word 86, bit 8: the SET MAX security extension is enabled.</summary>
    public bool SetMax
    {
        readonly get => BitField.Get(Word86, 8);
        set => BitField.Set(ref Word86, 8, value);
    }

    /// <summary>Word 86, bit 9: automatic acoustic management is enabled.</summary>
    public bool Acoustics
    {
        readonly get => BitField.Get(Word86, 9);
        set => BitField.Set(ref Word86, 9, value);
    }

    /// <summary>Word 86, bit 10: 48-bit addresses are enabled.</summary>
    public bool BigLba
    {
        readonly get => BitField.Get(Word86, 10);
        set => BitField.Set(ref Word86, 10, value);
    }

    /// <summary>Word 86, bit 11: device configuration overlay is enabled.</summary>
    public bool DeviceConfigOverlay
    {
        readonly get => BitField.Get(Word86, 11);
        set => BitField.Set(ref Word86, 11, value);
    }

    /// <summary>Word 86, bit 12: FLUSH CACHE is enabled.</summary>
    public bool FlushCache
    {
        readonly get => BitField.Get(Word86, 12);
        set => BitField.Set(ref Word86, 12, value);
    }

    /// <summary>Word 86, bit 13: FLUSH CACHE EXT is enabled.</summary>
    public bool FlushCacheExt
    {
        readonly get => BitField.Get(Word86, 13);
        set => BitField.Set(ref Word86, 13, value);
    }

    /// <summary>Word 86, bit 14: reserved (<c>Resrved3</c>).</summary>
    public bool Reserved3
    {
        readonly get => BitField.Get(Word86, 14);
        set => BitField.Set(ref Word86, 14, value);
    }

    /// <summary>Word 86, bit 15: words 119 and 120 count (<c>Words119_120Valid</c>).</summary>
    public bool Words119To120Valid
    {
        readonly get => BitField.Get(Word86, 15);
        set => BitField.Set(ref Word86, 15, value);
    }
}

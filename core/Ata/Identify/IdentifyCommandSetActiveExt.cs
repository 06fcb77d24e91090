using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>More commands and feature sets that are enabled: word 120 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyCommandSetActiveExt
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 120, bit 0: reserved for a technical report.</summary>
    public bool ReservedForDrqTechnicalReport
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 120, bit 1: write-read-verify is enabled.</summary>
    public bool WriteReadVerify
    {
        readonly get => BitField.Get(AsUshort, 1);
        set => BitField.Set(ref AsUshort, 1, value);
    }

    /// <summary>Word 120, bit 2: WRITE UNCORRECTABLE EXT is enabled.</summary>
    public bool WriteUncorrectableExt
    {
        readonly get => BitField.Get(AsUshort, 2);
        set => BitField.Set(ref AsUshort, 2, value);
    }

    /// <summary>Word 120, bit 3: READ LOG DMA EXT and WRITE LOG DMA EXT are enabled.</summary>
    public bool ReadWriteLogDmaExt
    {
        readonly get => BitField.Get(AsUshort, 3);
        set => BitField.Set(ref AsUshort, 3, value);
    }

    /// <summary>Word 120, bit 4: DOWNLOAD MICROCODE mode 3 is enabled.</summary>
    public bool DownloadMicrocodeMode3
    {
        readonly get => BitField.Get(AsUshort, 4);
        set => BitField.Set(ref AsUshort, 4, value);
    }

    /// <summary>Word 120, bit 5: free-fall control is enabled.</summary>
    public bool FreefallControl
    {
        readonly get => BitField.Get(AsUshort, 5);
        set => BitField.Set(ref AsUshort, 5, value);
    }

    /// <summary>Word 120, bit 6: sense data reporting is enabled.</summary>
    public bool SenseDataReporting
    {
        readonly get => BitField.Get(AsUshort, 6);
        set => BitField.Set(ref AsUshort, 6, value);
    }

    /// <summary>Word 120, bit 7: extended power conditions are enabled.</summary>
    public bool ExtendedPowerConditions
    {
        readonly get => BitField.Get(AsUshort, 7);
        set => BitField.Set(ref AsUshort, 7, value);
    }

    /// <summary>Word 120, bits 8 to 13: reserved.</summary>
    public byte Reserved0
    {
        readonly get => (byte)BitField.Get(AsUshort, 8, 6);
        set => BitField.Set(ref AsUshort, 8, 6, value);
    }

    /// <summary>Word 120, bits 14 to 15: 01 when the word counts.</summary>
    public byte Reserved1
    {
        readonly get => (byte)BitField.Get(AsUshort, 14, 2);
        set => BitField.Set(ref AsUshort, 14, 2, value);
    }
}

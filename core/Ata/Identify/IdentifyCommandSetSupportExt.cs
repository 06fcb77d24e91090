using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>More commands and feature sets that are supported: word 119 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyCommandSetSupportExt
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 119, bit 0: reserved for a technical report.</summary>
    public bool ReservedForDrqTechnicalReport
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 119, bit 1: write-read-verify is supported.</summary>
    public bool WriteReadVerify
    {
        readonly get => BitField.Get(AsUshort, 1);
        set => BitField.Set(ref AsUshort, 1, value);
    }

    /// <summary>Word 119, bit 2: WRITE UNCORRECTABLE EXT is supported.</summary>
    public bool WriteUncorrectableExt
    {
        readonly get => BitField.Get(AsUshort, 2);
        set => BitField.Set(ref AsUshort, 2, value);
    }

    /// <summary>Word 119, bit 3: READ LOG DMA EXT and WRITE LOG DMA EXT are supported.</summary>
    public bool ReadWriteLogDmaExt
    {
        readonly get => BitField.Get(AsUshort, 3);
        set => BitField.Set(ref AsUshort, 3, value);
    }

    /// <summary>Word 119, bit 4: DOWNLOAD MICROCODE mode 3 is supported.</summary>
    public bool DownloadMicrocodeMode3
    {
        readonly get => BitField.Get(AsUshort, 4);
        set => BitField.Set(ref AsUshort, 4, value);
    }

    /// <summary>Word 119, bit 5: free-fall control is supported.</summary>
    public bool FreefallControl
    {
        readonly get => BitField.Get(AsUshort, 5);
        set => BitField.Set(ref AsUshort, 5, value);
    }

    /// <summary>Word 119, bit 6: sense data reporting is supported.</summary>
    public bool SenseDataReporting
    {
        readonly get => BitField.Get(AsUshort, 6);
        set => BitField.Set(ref AsUshort, 6, value);
    }

    /// <summary>Word 119, bit 7: extended power conditions are supported.</summary>
    public bool ExtendedPowerConditions
    {
        readonly get => BitField.Get(AsUshort, 7);
        set => BitField.Set(ref AsUshort, 7, value);
    }

    /// <summary>Word 119, bits 8 to 13: reserved.</summary>
    public byte Reserved0
    {
        readonly get => (byte)BitField.Get(AsUshort, 8, 6);
        set => BitField.Set(ref AsUshort, 8, 6, value);
    }

    /// <summary>Word 119, bits 14 to 15: 01 when the word counts.</summary>
    public byte WordValid
    {
        readonly get => (byte)BitField.Get(AsUshort, 14, 2);
        set => BitField.Set(ref AsUshort, 14, 2, value);
    }
}

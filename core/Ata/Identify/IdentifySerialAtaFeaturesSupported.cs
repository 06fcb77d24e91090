using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Serial ATA features that are supported: word 78 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifySerialAtaFeaturesSupported
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 78, bit 0: reserved.</summary>
    public bool Reserved0
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 78, bit 1: non-zero buffer offsets are supported.</summary>
    public bool NonZeroOffsets
    {
        readonly get => BitField.Get(AsUshort, 1);
        set => BitField.Set(ref AsUshort, 1, value);
    }

    /// <summary>Word 78, bit 2: auto-activation of the DMA setup FIS is supported.</summary>
    public bool DmaSetupAutoActivate
    {
        readonly get => BitField.Get(AsUshort, 2);
        set => BitField.Set(ref AsUshort, 2, value);
    }

    /// <summary>Word 78, bit 3: link power management by the device is supported.</summary>
    public bool DIPM
    {
        readonly get => BitField.Get(AsUshort, 3);
        set => BitField.Set(ref AsUshort, 3, value);
    }

    /// <summary>Word 78, bit 4: data delivery in order is supported.</summary>
    public bool InOrderData
    {
        readonly get => BitField.Get(AsUshort, 4);
        set => BitField.Set(ref AsUshort, 4, value);
    }

    /// <summary>Word 78, bit 5: hardware feature control is supported.</summary>
    public bool HardwareFeatureControl
    {
        readonly get => BitField.Get(AsUshort, 5);
        set => BitField.Set(ref AsUshort, 5, value);
    }

    /// <summary>Word 78, bit 6: preservation of software settings is supported.</summary>
    public bool SoftwareSettingsPreservation
    {
        readonly get => BitField.Get(AsUshort, 6);
        set => BitField.Set(ref AsUshort, 6, value);
    }

    /// <summary>Word 78, bit 7: sense data for queued commands is supported.</summary>
    public bool NCQAutosense
    {
        readonly get => BitField.Get(AsUshort, 7);
        set => BitField.Set(ref AsUshort, 7, value);
    }

    /// <summary>Word 78, bit 8: device sleep is supported.</summary>
    public bool DEVSLP
    {
        readonly get => BitField.Get(AsUshort, 8);
        set => BitField.Set(ref AsUshort, 8, value);
    }

    /// <summary>Word 78, bit 9: hybrid information is supported.</summary>
    public bool HybridInformation
    {
        readonly get => BitField.Get(AsUshort, 9);
        set => BitField.Set(ref AsUshort, 9, value);
    }

    /// <summary>Word 78, bits 10 to 15: reserved.</summary>
    public byte Reserved1
    {
        readonly get => (byte)BitField.Get(AsUshort, 10, 6);
        set => BitField.Set(ref AsUshort, 10, 6, value);
    }
}

using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Serial ATA features that are enabled: word 79 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifySerialAtaFeaturesEnabled
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 79, bit 0: reserved.</summary>
    public bool Reserved0
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 79, bit 1: non-zero buffer offsets are enabled.</summary>
    public bool NonZeroOffsets
    {
        readonly get => BitField.Get(AsUshort, 1);
        set => BitField.Set(ref AsUshort, 1, value);
    }

    /// <summary>Word 79, bit 2: auto-activation of the DMA setup FIS is enabled.</summary>
    public bool DmaSetupAutoActivate
    {
        readonly get => BitField.Get(AsUshort, 2);
        set => BitField.Set(ref AsUshort, 2, value);
    }

    /// <summary>Word 79, bit 3: link power management by the device is enabled.</summary>
    public bool DIPM
    {
        readonly get => BitField.Get(AsUshort, 3);
        set => BitField.Set(ref AsUshort, 3, value);
    }

    /// <summary>Word 79, bit 4: data delivery in order is enabled.</summary>
    public bool InOrderData
    {
        readonly get => BitField.Get(AsUshort, 4);
        set => BitField.Set(ref AsUshort, 4, value);
    }

    /// <summary>Word 79, bit 5: hardware feature control is enabled.</summary>
    public bool HardwareFeatureControl
    {
        readonly get => BitField.Get(AsUshort, 5);
        set => BitField.Set(ref AsUshort, 5, value);
    }

    /// <summary>Word 79, bit 6: preservation of software settings is enabled.</summary>
    public bool SoftwareSettingsPreservation
    {
        readonly get => BitField.Get(AsUshort, 6);
        set => BitField.Set(ref AsUshort, 6, value);
    }

    /// <summary>Word 79, bit 7: automatic partial to slumber by the device is enabled.</summary>
    public bool DeviceAutoPS
    {
        readonly get => BitField.Get(AsUshort, 7);
        set => BitField.Set(ref AsUshort, 7, value);
    }

    /// <summary>Word 79, bit 8: device sleep is enabled.</summary>
    public bool DEVSLP
    {
        readonly get => BitField.Get(AsUshort, 8);
        set => BitField.Set(ref AsUshort, 8, value);
    }

    /// <summary>Word 79, bit 9: hybrid information is enabled.</summary>
    public bool HybridInformation
    {
        readonly get => BitField.Get(AsUshort, 9);
        set => BitField.Set(ref AsUshort, 9, value);
    }

    /// <summary>Word 79, bits 10 to 15: reserved.</summary>
    public byte Reserved1
    {
        readonly get => (byte)BitField.Get(AsUshort, 10, 6);
        set => BitField.Set(ref AsUshort, 10, 6, value);
    }
}

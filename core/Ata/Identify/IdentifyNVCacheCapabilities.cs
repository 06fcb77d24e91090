using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The non-volatile cache: word 214 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyNVCacheCapabilities
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 214, bit 0: the power mode of the non-volatile cache is on.</summary>
    public bool NVCachePowerModeEnabled
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 214, bits 1 to 3: reserved.</summary>
    public byte Reserved0
    {
        readonly get => (byte)BitField.Get(AsUshort, 1, 3);
        set => BitField.Set(ref AsUshort, 1, 3, value);
    }

    /// <summary>Word 214, bit 4: the non-volatile cache is on.</summary>
    public bool NVCacheFeatureSetEnabled
    {
        readonly get => BitField.Get(AsUshort, 4);
        set => BitField.Set(ref AsUshort, 4, value);
    }

    /// <summary>Word 214, bits 5 to 7: reserved.</summary>
    public byte Reserved1
    {
        readonly get => (byte)BitField.Get(AsUshort, 5, 3);
        set => BitField.Set(ref AsUshort, 5, 3, value);
    }

    /// <summary>Word 214, bits 8 to 11: the version of its power mode.</summary>
    public byte NVCachePowerModeVersion
    {
        readonly get => (byte)BitField.Get(AsUshort, 8, 4);
        set => BitField.Set(ref AsUshort, 8, 4, value);
    }

    /// <summary>Word 214, bits 12 to 15: the version of its feature set.</summary>
    public byte NVCacheFeatureSetVersion
    {
        readonly get => (byte)BitField.Get(AsUshort, 12, 4);
        set => BitField.Set(ref AsUshort, 12, 4, value);
    }
}

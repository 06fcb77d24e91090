using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>CompactFlash power mode 1: word 160 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyCfaPowerMode
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 160, bits 0 to 11: the highest current, in milliamperes.</summary>
    public ushort MaximumCurrentInMA
    {
        readonly get => BitField.Get(AsUshort, 0, 12);
        set => BitField.Set(ref AsUshort, 0, 12, value);
    }

    /// <summary>Word 160, bit 12: CompactFlash power mode 1 is off.</summary>
    public bool CfaPowerMode1Disabled
    {
        readonly get => BitField.Get(AsUshort, 12);
        set => BitField.Set(ref AsUshort, 12, value);
    }

    /// <summary>Word 160, bit 13: CompactFlash power mode 1 is needed for some commands.</summary>
    public bool CfaPowerMode1Required
    {
        readonly get => BitField.Get(AsUshort, 13);
        set => BitField.Set(ref AsUshort, 13, value);
    }

    /// <summary>Word 160, bit 14: reserved.</summary>
    public bool Reserved0
    {
        readonly get => BitField.Get(AsUshort, 14);
        set => BitField.Set(ref AsUshort, 14, value);
    }

    /// <summary>Word 160, bit 15: the word counts.</summary>
    public bool Word160Supported
    {
        readonly get => BitField.Get(AsUshort, 15);
        set => BitField.Set(ref AsUshort, 15, value);
    }
}

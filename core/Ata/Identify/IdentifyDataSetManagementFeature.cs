using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>DATA SET MANAGEMENT: word 169 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyDataSetManagementFeature
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 169, bit 0: trim is supported.</summary>
    public bool SupportsTrim
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 169, bits 1 to 15: reserved.</summary>
    public ushort Reserved0
    {
        readonly get => BitField.Get(AsUshort, 1, 15);
        set => BitField.Set(ref AsUshort, 1, 15, value);
    }
}

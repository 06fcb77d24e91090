using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Alignment of logical sectors: word 209 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyBlockAlignment
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>
    /// Word 209, bits 0 to 13: where the first logical sector starts in its physical one, in logical sectors.
    /// </summary>
    public ushort AlignmentOfLogicalWithinPhysical
    {
        readonly get => BitField.Get(AsUshort, 0, 14);
        set => BitField.Set(ref AsUshort, 0, 14, value);
    }

    /// <summary>Word 209, bit 14: the word counts.</summary>
    public bool Word209Supported
    {
        readonly get => BitField.Get(AsUshort, 14);
        set => BitField.Set(ref AsUshort, 14, value);
    }

    /// <summary>Word 209, bit 15: reserved.</summary>
    public bool Reserved0
    {
        readonly get => BitField.Get(AsUshort, 15);
        set => BitField.Set(ref AsUshort, 15, value);
    }
}

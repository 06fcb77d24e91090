using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The sizes of physical and logical sectors: word 106 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyPhysicalLogicalSectorSize
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 106, bits 0 to 3: logical sectors of a physical one, as a power of two.</summary>
    public byte LogicalSectorsPerPhysicalSector
    {
        readonly get => (byte)BitField.Get(AsUshort, 0, 4);
        set => BitField.Set(ref AsUshort, 0, 4, value);
    }

    /// <summary>Word 106, bits 4 to 11: reserved.</summary>
    public byte Reserved0
    {
        readonly get => (byte)BitField.Get(AsUshort, 4, 8);
        set => BitField.Set(ref AsUshort, 4, 8, value);
    }

    /// <summary>Word 106, bit 12: logical sectors are longer than 256 words: words 117 and 118 count.</summary>
    public bool LogicalSectorLongerThan256Words
    {
        readonly get => BitField.Get(AsUshort, 12);
        set => BitField.Set(ref AsUshort, 12, value);
    }

    /// <summary>Word 106, bit 13: a physical sector holds several logical ones.</summary>
    public bool MultipleLogicalSectorsPerPhysicalSector
    {
        readonly get => BitField.Get(AsUshort, 13);
        set => BitField.Set(ref AsUshort, 13, value);
    }

    /// <summary>Word 106, bits 14 to 15: 01 when the word counts.</summary>
    public byte Reserved1
    {
        readonly get => (byte)BitField.Get(AsUshort, 14, 2);
        set => BitField.Set(ref AsUshort, 14, 2, value);
    }
}

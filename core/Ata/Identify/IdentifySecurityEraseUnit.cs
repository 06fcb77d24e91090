using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>How long a security erase takes: words 89 (normal) and 90 (enhanced) of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifySecurityEraseUnit
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>
    /// Bits 0 to 14: how long it takes, in units of two minutes; 8 bits unless
    /// <see cref="ExtendedTimeReported"/>.
    /// </summary>
    public ushort TimeRequired
    {
        readonly get => BitField.Get(AsUshort, 0, 15);
        set => BitField.Set(ref AsUshort, 0, 15, value);
    }

    /// <summary>Bit 15: the time has 15 bits.</summary>
    public bool ExtendedTimeReported
    {
        readonly get => BitField.Get(AsUshort, 15);
        set => BitField.Set(ref AsUshort, 15, value);
    }
}

using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Trusted computing: word 48 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyTrustedComputing
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 48, bit 0: the trusted computing feature set is supported.</summary>
    public bool FeatureSupported
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 48, bits 1 to 15: reserved.</summary>
    public ushort Reserved
    {
        readonly get => BitField.Get(AsUshort, 1, 15);
        set => BitField.Set(ref AsUshort, 1, 15, value);
    }
}

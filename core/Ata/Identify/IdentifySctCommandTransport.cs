using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>SMART command transport: word 206 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifySctCommandTransport
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 206, bit 0: SCT command transport is supported.</summary>
    public bool Supported
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Word 206, bit 1: reserved.</summary>
    public bool Reserved0
    {
        readonly get => BitField.Get(AsUshort, 1);
        set => BitField.Set(ref AsUshort, 1, value);
    }

    /// <summary>Word 206, bit 2: SCT WRITE SAME is supported (<c>WriteSameSuported</c>).</summary>
    public bool WriteSameSupported
    {
        readonly get => BitField.Get(AsUshort, 2);
        set => BitField.Set(ref AsUshort, 2, value);
    }

    /// <summary>Word 206, bit 3: SCT error recovery control is supported.</summary>
    public bool ErrorRecoveryControlSupported
    {
        readonly get => BitField.Get(AsUshort, 3);
        set => BitField.Set(ref AsUshort, 3, value);
    }

    /// <summary>Word 206, bit 4: SCT feature control is supported (<c>FeatureControlSuported</c>).</summary>
    public bool FeatureControlSupported
    {
        readonly get => BitField.Get(AsUshort, 4);
        set => BitField.Set(ref AsUshort, 4, value);
    }

    /// <summary>Word 206, bit 5: SCT data tables are supported (<c>DataTablesSuported</c>).</summary>
    public bool DataTablesSupported
    {
        readonly get => BitField.Get(AsUshort, 5);
        set => BitField.Set(ref AsUshort, 5, value);
    }

    /// <summary>Word 206, bits 6 to 11: reserved.</summary>
    public byte Reserved1
    {
        readonly get => (byte)BitField.Get(AsUshort, 6, 6);
        set => BitField.Set(ref AsUshort, 6, 6, value);
    }

    /// <summary>Word 206, bits 12 to 15: the vendor's.</summary>
    public byte VendorSpecific
    {
        readonly get => (byte)BitField.Get(AsUshort, 12, 4);
        set => BitField.Set(ref AsUshort, 12, 4, value);
    }
}

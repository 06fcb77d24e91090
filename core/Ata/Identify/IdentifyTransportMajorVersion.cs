using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The transport: word 222 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyTransportMajorVersion
{
    /// <summary>All bits of the word.</summary>
    public ushort AsUshort;

    /// <summary>Word 222, bits 0 to 11: the versions of the transport standard that are supported, a bit each.</summary>
    public ushort MajorVersion
    {
        readonly get => BitField.Get(AsUshort, 0, 12);
        set => BitField.Set(ref AsUshort, 0, 12, value);
    }

    /// <summary>Word 222, bits 12 to 15: 0 for parallel, 1 for serial.</summary>
    public byte TransportType
    {
        readonly get => (byte)BitField.Get(AsUshort, 12, 4);
        set => BitField.Set(ref AsUshort, 12, 4, value);
    }
}

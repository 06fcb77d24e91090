using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Commands and feature sets that are enabled: words 85 to 87 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public partial struct IdentifyCommandSetActive
{
    /// <summary>Word 85: all its bits.</summary>
    public ushort Word85;

    /// <summary>Word 86: all its bits.</summary>
    public ushort Word86;

    /// <summary>Word 87: all its bits.</summary>
    public ushort Word87;
}

using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Commands and feature sets that are supported: words 82 to 84 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public partial struct IdentifyCommandSetSupport
{
    /// <summary>Word 82: all its bits.</summary>
    public ushort Word82;

    /// <summary>Word 83: all its bits.</summary>
    public ushort Word83;

    /// <summary>Word 84: all its bits.</summary>
    public ushort Word84;
}

using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The ranges of a controller or channel (<c>IDE_MINIPORT_RESOURCES</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeMiniportResources
{
    /// <summary>How many.</summary>
    public uint NumberOfAccessRanges;

    /// <summary>The first of them.</summary>
    public IdeAccessRange* IdeAccessRange;
}

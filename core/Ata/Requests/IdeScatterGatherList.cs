using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The runs of a data buffer in physical memory (<c>IDE_SCATTER_GATHER_LIST</c>).</summary>
/// <remarks>
/// Obtained from <c>AtaPortGetScatterGatherList</c> and read-only. Its elements lie behind it: a copy of this structure
/// has none.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeScatterGatherList
{
    /// <summary>How many elements follow.</summary>
    public uint NumberOfElements;

    /// <summary>Reserved.</summary>
    public nuint Reserved;

    /// <summary>The first element; the others follow it.</summary>
    public IdeScatterGatherElement* Elements
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (IdeScatterGatherElement*)((IdeScatterGatherList*)Unsafe.AsPointer(ref this) + 1);
    }
}

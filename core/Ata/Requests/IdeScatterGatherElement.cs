using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>One run of a data buffer in physical memory (<c>IDE_SCATTER_GATHER_ELEMENT</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdeScatterGatherElement
{
    /// <summary>Its physical address.</summary>
    public ulong Address;

    /// <summary>Its length in bytes.</summary>
    public uint Length;

    /// <summary>Reserved.</summary>
    public nuint Reserved;
}

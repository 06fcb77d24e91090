using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>A range of ports or memory that belongs to a controller or channel (<c>IDE_ACCESS_RANGE</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdeAccessRange
{
    /// <summary>Where the miniport reaches it.</summary>
    public ulong RangeStart;

    /// <summary>Where it is on the bus.</summary>
    public ulong PhysicalRangeStart;

    /// <summary>Its length in bytes.</summary>
    public uint RangeLength;

    /// <summary>Not 0: memory, for the register routines. 0: ports, for the port routines.</summary>
    public byte InMemory;

    /// <summary>The number of its base address register.</summary>
    public byte Bar;
}

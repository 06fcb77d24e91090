using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Hardware;

/// <summary>
/// Memory that an HBA brings with it: its bus masters and this process see the same bytes, so nobody copies them.
/// </summary>
public sealed class HbaMemory
{
    /// <summary>Describes a part of a mapping. Both addresses of its first byte lie on a page boundary.</summary>
    /// <param name="mapping">The mapping. It may be disposed while somebody still uses the memory: the last one unmaps it.</param>
    /// <param name="offset">Where the part starts in the mapping, in bytes.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="physicalAddress">The physical address of its first byte.</param>
    /// <exception cref="ArgumentException">The part does not end within the mapping and below 4 GiB, or starts within a page.</exception>
    public HbaMemory(SafeBuffer mapping, long offset, int length, ulong physicalAddress)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if ((ulong)offset + (ulong)length > mapping.ByteLength || physicalAddress + (ulong)length > 1UL << 32)
        {
            throw new ArgumentException($"{length} bytes at {offset}, physical 0x{physicalAddress:X}: past the end of the mapping, or of 32-bit addresses.");
        }

        if (offset % Environment.SystemPageSize != 0 || physicalAddress % (ulong)Environment.SystemPageSize != 0)
        {
            throw new ArgumentException("The memory does not start on a page boundary.");
        }

        Mapping = mapping;
        Offset = offset;
        Length = length;
        PhysicalAddress = physicalAddress;
    }

    /// <summary>The mapping.</summary>
    public SafeBuffer Mapping { get; }

    /// <summary>Where the memory starts in it, in bytes.</summary>
    public long Offset { get; }

    /// <summary>Its length in bytes.</summary>
    public int Length { get; }

    /// <summary>The physical address of its first byte.</summary>
    public ulong PhysicalAddress { get; }
}

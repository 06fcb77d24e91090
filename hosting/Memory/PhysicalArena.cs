using Tophalf.Hosting.Guard;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hosting.Memory;

/// <summary>
/// The memory that a bus master reaches: requests, their data, uncached extensions. It has 32-bit physical addresses,
/// which are not its virtual ones. Parts are handed out from the front and never taken back; it grows by regions.
/// </summary>
internal sealed unsafe class PhysicalArena
{
    /// <summary>The physical address of the first byte, unless the HBA brings the memory.</summary>
    public const ulong Base = 0x1000_0000;

    public const int PageSize = 4096;

    // What 32 bits reach, with the addresses of devices at the top left out.
    private const ulong End = 0xF000_0000;

    private readonly Lock _gate = new();

    // Copied on every change: bus masters look addresses up without a lock.
    private volatile PhysicalRegion[] _regions;

    /// <summary>Memory for requests that is not among the regions, if requests are guarded.</summary>
    public GuardedMemory? Guard { get; init; }

    /// <summary>Memory of this process, for an HBA that is in it too.</summary>
    public PhysicalArena(int length) => _regions = [new PhysicalRegion(Base, length)];

    /// <summary>Memory that the HBA brings: it is mapped until <see cref="Free"/>, and does not grow.</summary>
    public PhysicalArena(HbaMemory memory) => _regions = [new PhysicalRegion(memory)];

    /// <summary>Adds memory, in one piece.</summary>
    /// <exception cref="OutOfMemoryException">It does not fit.</exception>
    public void Grow(long length)
    {
        lock (_gate)
        {
            if (_regions[0].IsMapped)
            {
                if (length > _regions[0].Left)
                {
                    throw new OutOfMemoryException($"{length} bytes are wanted; of the memory that the HBA brings, {_regions[0].Left} are left.");
                }

                return;
            }

            ulong start = _regions[^1].End;
            if (length > Array.MaxLength - PageSize || start + (ulong)length > End)
            {
                throw new OutOfMemoryException($"{length} bytes more do not fit below 4 GB.");
            }

            _regions = [.. _regions, new PhysicalRegion(start, (int)length)];
        }
    }

    /// <summary>Hands out zeroed memory.</summary>
    /// <param name="length">How many bytes.</param>
    /// <param name="alignment">A power of two, at most a page.</param>
    /// <returns>The memory; null when there is not enough left.</returns>
    public byte* Allocate(long length, int alignment)
    {
        lock (_gate)
        {
            foreach (PhysicalRegion region in _regions)
            {
                byte* memory = region.Allocate(length, alignment);
                if (memory != null)
                {
                    return memory;
                }
            }

            return null;
        }
    }

    /// <summary>What a bus master finds at a physical address; empty when the range is not all memory.</summary>
    public Span<byte> At(ulong physicalAddress, int length)
    {
        if (Guard?.Contains(physicalAddress) == true)
        {
            return Guard.At(physicalAddress, length);
        }

        foreach (PhysicalRegion region in _regions)
        {
            if (physicalAddress >= region.Start && physicalAddress < region.End)
            {
                return region.At(physicalAddress, length);
            }
        }

        return [];
    }

    /// <summary>The physical address of memory that was handed out.</summary>
    public bool TryTranslate(void* address, out ulong physicalAddress)
    {
        if (Guard is not null && Guard.TryTranslate((byte*)address, out physicalAddress))
        {
            return true;
        }

        foreach (PhysicalRegion region in _regions)
        {
            if (region.TryTranslate((byte*)address, out physicalAddress))
            {
                return true;
            }
        }

        physicalAddress = 0;
        return false;
    }

    /// <summary>Gives mapped memory back. Nothing of the miniport may run any more.</summary>
    public void Free() => _regions[0].Free();

    public static int RoundUp(int value, int alignment) => (value + alignment - 1) & ~(alignment - 1);
}

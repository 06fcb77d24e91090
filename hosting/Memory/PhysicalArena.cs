using System.Runtime.CompilerServices;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hosting.Memory;

/// <summary>
/// The memory that a bus master reaches: requests, their data, uncached extensions. It has 32-bit physical addresses,
/// which are not its virtual ones. Parts are handed out from the front and never taken back.
/// </summary>
internal sealed unsafe class PhysicalArena
{
    /// <summary>The physical address of the first byte, unless the HBA brings the memory.</summary>
    public const ulong Base = 0x1000_0000;

    public const int PageSize = 4096;

    // A pinned array rather than native memory: its address is as fixed, and a device model that is still copying while
    // the port driver goes away holds a span of it, and with that the memory.
    private readonly byte[]? _array;
    private readonly HbaMemory? _mapped;
    private readonly ulong _base = Base;
    private readonly int _start;
    private readonly int _length;
    private readonly Lock _gate = new();
    private int _used;

    /// <summary>Memory of this process, for an HBA that is in it too.</summary>
    public PhysicalArena(int length)
    {
        _length = RoundUp(length, PageSize);
        _array = GC.AllocateArray<byte>(_length + PageSize, pinned: true);

        // Page boundaries of virtual and physical addresses are the same.
        nint address = (nint)Unsafe.AsPointer(ref _array[0]);
        _start = (int)(RoundUp(address, PageSize) - address);
        Virtual = (byte*)address + _start;
    }

    /// <summary>Memory that the HBA brings: it is mapped until <see cref="Free"/>.</summary>
    public PhysicalArena(HbaMemory memory, int length)
    {
        _mapped = memory;
        _base = memory.PhysicalAddress;
        _length = RoundUp(length, PageSize);
        byte* mapping = null;
        memory.Mapping.AcquirePointer(ref mapping);
        Virtual = mapping + memory.Offset;
        new Span<byte>(Virtual, _length).Clear();
    }

    /// <summary>The virtual address of the first byte.</summary>
    public byte* Virtual { get; }

    /// <summary>Hands out zeroed memory.</summary>
    /// <param name="length">How many bytes.</param>
    /// <param name="alignment">A power of two, at most a page.</param>
    /// <returns>The memory; null when there is not enough left.</returns>
    public byte* Allocate(long length, int alignment)
    {
        lock (_gate)
        {
            int offset = RoundUp(_used, alignment);
            if (length > _length - offset)
            {
                return null;
            }

            _used = offset + (int)length;
            return Virtual + offset;
        }
    }

    /// <summary>What a bus master finds at a physical address; empty when the range is not all memory.</summary>
    public Span<byte> At(ulong physicalAddress, int length)
    {
        ulong offset = physicalAddress - _base;
        if (physicalAddress < _base || length < 0 || offset > (ulong)_length || (ulong)length > (ulong)_length - offset)
        {
            return [];
        }

        return _array is null ? new Span<byte>(Virtual + offset, length) : _array.AsSpan(_start + (int)offset, length);
    }

    /// <summary>The physical address of memory that was handed out.</summary>
    public bool TryTranslate(void* address, out ulong physicalAddress)
    {
        long offset = (byte*)address - Virtual;
        physicalAddress = _base + (ulong)offset;
        return offset >= 0 && offset < _length;
    }

    /// <summary>Gives mapped memory back. Nothing of the miniport may run any more.</summary>
    public void Free() => _mapped?.Mapping.ReleasePointer();

    public static int RoundUp(int value, int alignment) => (value + alignment - 1) & ~(alignment - 1);

    private static nint RoundUp(nint value, int alignment) => (value + alignment - 1) & ~(nint)(alignment - 1);
}

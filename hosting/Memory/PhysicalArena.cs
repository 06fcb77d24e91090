namespace Tophalf.Hosting.Memory;

/// <summary>
/// The memory that a bus master reaches: requests, their data, uncached extensions. It has 32-bit physical addresses,
/// which are not its virtual ones. Parts are handed out from the front and never taken back.
/// </summary>
// A pinned array rather than native memory: its address is as fixed, and a device model that is still copying while the
// port driver goes away holds a span of it, and with that the memory.
internal sealed unsafe class PhysicalArena
{
    /// <summary>The physical address of the first byte.</summary>
    public const ulong Base = 0x1000_0000;

    public const int PageSize = 4096;

    private readonly byte[] _memory;
    private readonly int _start;
    private readonly int _length;
    private readonly Lock _gate = new();
    private int _used;

    public PhysicalArena(int length)
    {
        _length = RoundUp(length, PageSize);
        _memory = GC.AllocateArray<byte>(_length + PageSize, pinned: true);

        // Page boundaries of virtual and physical addresses are the same.
        nint address = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _memory[0]);
        _start = (int)(RoundUp(address, PageSize) - address);
        Virtual = (byte*)address + _start;
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
        ulong offset = physicalAddress - Base;
        return physicalAddress < Base || length < 0 || offset > (ulong)_length || (ulong)length > (ulong)_length - offset
            ? []
            : _memory.AsSpan(_start + (int)offset, length);
    }

    /// <summary>The physical address of memory that was handed out.</summary>
    public bool TryTranslate(void* address, out ulong physicalAddress)
    {
        long offset = (byte*)address - Virtual;
        physicalAddress = Base + (ulong)offset;
        return offset >= 0 && offset < _length;
    }

    public static int RoundUp(int value, int alignment) => (value + alignment - 1) & ~(alignment - 1);

    private static nint RoundUp(nint value, int alignment) => (value + alignment - 1) & ~(nint)(alignment - 1);
}

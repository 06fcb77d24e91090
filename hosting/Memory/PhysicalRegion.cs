using System.Runtime.CompilerServices;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hosting.Memory;

/// <summary>A piece of the memory that a bus master reaches: contiguous in physical addresses, and in virtual ones.</summary>
internal sealed unsafe class PhysicalRegion
{
    // A pinned array rather than native memory: its address is as fixed, and a device model that is still copying while
    // the port driver goes away holds a span of it, and with that the memory.
    private readonly byte[]? _array;
    private readonly HbaMemory? _mapped;
    private readonly int _first;
    private readonly int _length;
    private readonly byte* _virtual;
    private int _used;

    /// <summary>Memory of this process.</summary>
    public PhysicalRegion(ulong start, int length)
    {
        Start = start;
        _length = PhysicalArena.RoundUp(length, PhysicalArena.PageSize);
        _array = GC.AllocateArray<byte>(_length + PhysicalArena.PageSize, pinned: true);

        // Page boundaries of virtual and physical addresses are the same.
        var address = (byte*)Unsafe.AsPointer(ref _array[0]);
        _first = (int)(-(nint)address & (PhysicalArena.PageSize - 1));
        _virtual = address + _first;
    }

    /// <summary>Memory that the HBA brings.</summary>
    public PhysicalRegion(HbaMemory memory)
    {
        _mapped = memory;
        Start = memory.PhysicalAddress;
        _length = memory.Length & ~(PhysicalArena.PageSize - 1);
        byte* mapping = null;
        memory.Mapping.AcquirePointer(ref mapping);
        _virtual = mapping + memory.Offset;
    }

    /// <summary>The physical address of the first byte.</summary>
    public ulong Start { get; }

    /// <summary>The physical address behind the last byte.</summary>
    public ulong End => Start + (ulong)_length;

    public bool IsMapped => _mapped is not null;

    /// <summary>Bytes that are not handed out yet.</summary>
    public int Left => _length - _used;

    public byte* Allocate(long length, int alignment)
    {
        int offset = PhysicalArena.RoundUp(_used, alignment);
        if (length > _length - offset)
        {
            return null;
        }

        _used = offset + (int)length;
        if (IsMapped)
        {
            // Somebody may have used it before.
            new Span<byte>(_virtual + offset, (int)length).Clear();
        }

        return _virtual + offset;
    }

    public Span<byte> At(ulong physicalAddress, int length)
    {
        ulong offset = physicalAddress - Start;
        return length < 0 || (ulong)length > (ulong)_length - offset ? []
            : _array is null ? new Span<byte>(_virtual + offset, length)
            : _array.AsSpan(_first + (int)offset, length);
    }

    public bool TryTranslate(byte* address, out ulong physicalAddress)
    {
        long offset = address - _virtual;
        physicalAddress = Start + (ulong)offset;
        return offset >= 0 && offset < _length;
    }

    /// <summary>Gives mapped memory back.</summary>
    public void Free() => _mapped?.Mapping.ReleasePointer();
}

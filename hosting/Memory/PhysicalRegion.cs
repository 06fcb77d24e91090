namespace Tophalf.Hosting.Memory;

/// <summary>A piece of the memory that a bus master reaches: contiguous in physical addresses, and in virtual ones.</summary>
// A pinned array rather than native memory: its address is as fixed, and a device model that is still copying while the
// port driver goes away holds a span of it, and with that the memory.
internal sealed unsafe class PhysicalRegion
{
    private readonly byte[] _memory;
    private readonly int _first;
    private readonly int _length;
    private readonly byte* _virtual;
    private int _used;

    public PhysicalRegion(ulong start, int length)
    {
        Start = start;
        _length = PhysicalArena.RoundUp(length, PhysicalArena.PageSize);
        _memory = GC.AllocateArray<byte>(_length + PhysicalArena.PageSize, pinned: true);

        // Page boundaries of virtual and physical addresses are the same.
        var address = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _memory[0]);
        _first = (int)(-(nint)address & (PhysicalArena.PageSize - 1));
        _virtual = address + _first;
    }

    /// <summary>The physical address of the first byte.</summary>
    public ulong Start { get; }

    /// <summary>The physical address behind the last byte.</summary>
    public ulong End => Start + (ulong)_length;

    public byte* Allocate(long length, int alignment)
    {
        int offset = PhysicalArena.RoundUp(_used, alignment);
        if (length > _length - offset)
        {
            return null;
        }

        _used = offset + (int)length;
        return _virtual + offset;
    }

    public Span<byte> At(ulong physicalAddress, int length)
    {
        ulong offset = physicalAddress - Start;
        return length < 0 || (ulong)length > (ulong)_length - offset ? [] : _memory.AsSpan(_first + (int)offset, length);
    }

    public bool TryTranslate(byte* address, out ulong physicalAddress)
    {
        long offset = address - _virtual;
        physicalAddress = Start + (ulong)offset;
        return offset >= 0 && offset < _length;
    }
}

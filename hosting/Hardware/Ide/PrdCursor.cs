using System.Buffers.Binary;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>What a bus master finds in its PRD table.</summary>
internal enum PrdResult
{
    /// <summary>Memory for the data.</summary>
    Memory,

    /// <summary>The table ended before the data did.</summary>
    TooShort,

    /// <summary>The table or the memory it describes is not there.</summary>
    Fault,
}

/// <summary>Walks a PRD table: entries of an address, a count and an end mark.</summary>
/// <remarks>
/// The chip counts addresses with 16 bits. A table or a region that crosses a 64 KiB boundary goes on at the start of
/// the same 64 KiB, so that a driver that forgets the rule finds its data in the wrong place, as on the real thing.
/// </remarks>
internal struct PrdCursor(uint table)
{
    private const int EntrySize = 8;
    private const uint Page = 0x1_0000;

    private uint _entry = table;
    private uint _address;
    private uint _left;
    private bool _isLast;

    /// <summary>Whether the table describes memory behind what was transferred.</summary>
    public readonly bool HasMore => _left != 0 || !_isLast;

    /// <summary>Looks whether a table describes enough memory, without touching that memory.</summary>
    public static PrdResult Measure(uint table, IHbaBus bus, long bytes)
    {
        PrdCursor cursor = new(table);
        for (long found = 0; found < bytes; found += cursor._left)
        {
            PrdResult result = cursor._isLast ? PrdResult.TooShort : cursor.Fetch(bus);
            if (result != PrdResult.Memory)
            {
                return result;
            }
        }

        return PrdResult.Memory;
    }

    /// <summary>Moves on in the described memory.</summary>
    /// <param name="bus">Where the table and the memory are.</param>
    /// <param name="wanted">The most bytes to move on.</param>
    /// <param name="memory">The next bytes, at least one, contiguous.</param>
    public PrdResult Next(IHbaBus bus, int wanted, out Span<byte> memory)
    {
        memory = default;
        if (_left == 0)
        {
            PrdResult result = _isLast ? PrdResult.TooShort : Fetch(bus);
            if (result != PrdResult.Memory)
            {
                return result;
            }
        }

        uint toBoundary = Page - _address % Page;
        int length = (int)Math.Min(Math.Min(_left, toBoundary), (uint)wanted);
        memory = bus.Memory(_address, length);
        if (memory.Length < length)
        {
            return PrdResult.Fault;
        }

        memory = memory[..length];
        _address = Advance(_address, (uint)length);
        _left -= (uint)length;
        return PrdResult.Memory;
    }

    private static uint Advance(uint address, uint bytes) => (address & ~(Page - 1)) | ((address + bytes) % Page);

    private PrdResult Fetch(IHbaBus bus)
    {
        ReadOnlySpan<byte> entry = bus.Memory(_entry, EntrySize);
        if (entry.Length < EntrySize)
        {
            return PrdResult.Fault;
        }

        // Addresses and counts are even; a count of 0 stands for 64 KiB.
        uint count = BinaryPrimitives.ReadUInt16LittleEndian(entry[4..]) & 0xFFFEu;
        _address = BinaryPrimitives.ReadUInt32LittleEndian(entry) & ~1u;
        _left = count == 0 ? Page : count;
        _isLast = (entry[7] & 0x80) != 0;
        _entry = Advance(_entry, EntrySize);
        return PrdResult.Memory;
    }
}

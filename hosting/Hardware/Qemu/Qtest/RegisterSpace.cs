using System.Buffers.Binary;

namespace Tophalf.Hosting.Hardware.Qemu.Qtest;

/// <summary>Registers as a processor of the machine would reach them: by port instructions, or in memory.</summary>
internal sealed unsafe class RegisterSpace
{
    private const int BatchSize = QtestConnection.MostUnanswered;

    private readonly QtestConnection _qtest;
    private readonly ulong _base;
    private readonly bool _isPorts;
    private readonly bool _swaps;

    private RegisterSpace(QtestConnection qtest, bool isPorts, ulong baseAddress, bool swaps)
    {
        _qtest = qtest;
        _isPorts = isPorts;
        _base = baseAddress;
        _swaps = swaps;
    }

    /// <summary>The I/O ports of a PC.</summary>
    public static RegisterSpace Ports(QtestConnection qtest) => new(qtest, isPorts: true, 0, swaps: false);

    /// <summary>Little-endian registers in the memory of a big-endian processor, as which QEMU reads and writes values.</summary>
    public static RegisterSpace BigEndianMemory(QtestConnection qtest, ulong baseAddress) =>
        new(qtest, isPorts: false, baseAddress, swaps: true);

    public uint Read(ulong address, int width)
    {
        QtestBatch batch = new(stackalloc byte[QtestBatch.LongestCommand]);
        batch.Read(ReadVerb(width), _base + address);
        return Ordered(_qtest.Transact(batch.Text, batch.Count, null, 0), width);
    }

    public void Write(ulong address, int width, uint value)
    {
        QtestBatch batch = new(stackalloc byte[QtestBatch.LongestCommand]);
        batch.Write(WriteVerb(width), _base + address, Ordered(value, width));
        _qtest.Transact(batch.Text, batch.Count, null, 0);
    }

    /// <summary>Writes one register and then reads another; no access of anybody else comes between.</summary>
    public uint WriteThenRead(ulong written, uint value, ulong read, int width)
    {
        QtestBatch batch = new(stackalloc byte[2 * QtestBatch.LongestCommand]);
        batch.Write(WriteVerb(sizeof(uint)), _base + written, Ordered(value, sizeof(uint)));
        batch.Read(ReadVerb(width), _base + read);
        return Ordered(_qtest.Transact(batch.Text, batch.Count, null, 0), width);
    }

    /// <summary>Writes one register and then another; no access of anybody else comes between.</summary>
    public void WriteBoth(ulong first, uint firstValue, ulong second, int width, uint value)
    {
        QtestBatch batch = new(stackalloc byte[2 * QtestBatch.LongestCommand]);
        batch.Write(WriteVerb(sizeof(uint)), _base + first, Ordered(firstValue, sizeof(uint)));
        batch.Write(WriteVerb(width), _base + second, Ordered(value, width));
        _qtest.Transact(batch.Text, batch.Count, null, 0);
    }

    public void ReadBuffer(ulong address, int width, Span<byte> buffer)
    {
        Span<byte> memory = stackalloc byte[BatchSize * QtestBatch.LongestCommand];
        while (!buffer.IsEmpty)
        {
            QtestBatch batch = new(memory);
            Span<byte> part = buffer[..Math.Min(buffer.Length, BatchSize * width)];
            for (int place = 0; place < part.Length; place += width)
            {
                batch.Read(ReadVerb(width), _base + address);
            }

            fixed (byte* data = part)
            {
                _qtest.Transact(batch.Text, batch.Count, data, width);
            }

            if (_swaps)
            {
                SwapEach(part, width);
            }

            buffer = buffer[part.Length..];
        }
    }

    public void WriteBuffer(ulong address, int width, ReadOnlySpan<byte> buffer)
    {
        Span<byte> memory = stackalloc byte[BatchSize * QtestBatch.LongestCommand];
        while (!buffer.IsEmpty)
        {
            QtestBatch batch = new(memory);
            ReadOnlySpan<byte> part = buffer[..Math.Min(buffer.Length, BatchSize * width)];
            for (ReadOnlySpan<byte> rest = part; !rest.IsEmpty; rest = rest[width..])
            {
                batch.Write(WriteVerb(width), _base + address, Ordered(ValueOf(rest, width), width));
            }

            _qtest.Transact(batch.Text, batch.Count, null, 0);
            buffer = buffer[part.Length..];
        }
    }

    private static uint ValueOf(ReadOnlySpan<byte> data, int width) => width switch
    {
        1 => data[0],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(data),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(data),
    };

    private static uint Swapped(uint value, int width) =>
        BinaryPrimitives.ReverseEndianness(value) >> (8 * (sizeof(uint) - width));

    private static void SwapEach(Span<byte> data, int width)
    {
        for (; !data.IsEmpty; data = data[width..])
        {
            data[..width].Reverse();
        }
    }

    private uint Ordered(uint value, int width) => _swaps ? Swapped(value, width) : value & (uint.MaxValue >> (8 * (sizeof(uint) - width)));

    private ReadOnlySpan<byte> ReadVerb(int width) => (width, _isPorts) switch
    {
        (1, true) => "inb"u8,
        (2, true) => "inw"u8,
        (4, true) => "inl"u8,
        (1, false) => "readb"u8,
        (2, false) => "readw"u8,
        (4, false) => "readl"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "1, 2 or 4 bytes."),
    };

    private ReadOnlySpan<byte> WriteVerb(int width) => (width, _isPorts) switch
    {
        (1, true) => "outb"u8,
        (2, true) => "outw"u8,
        (4, true) => "outl"u8,
        (1, false) => "writeb"u8,
        (2, false) => "writew"u8,
        (4, false) => "writel"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "1, 2 or 4 bytes."),
    };
}

using System.Buffers.Text;

namespace Tophalf.Hosting.Hardware.Qemu.Qtest;

/// <summary>Commands that are sent together, as text in memory of the caller's stack.</summary>
internal ref struct QtestBatch(Span<byte> memory)
{
    /// <summary>Bytes of the longest command that is ever written: a verb, an address, a value.</summary>
    public const int LongestCommand = 40;

    private readonly Span<byte> _memory = memory;
    private int _length;

    /// <summary>The text.</summary>
    public readonly ReadOnlySpan<byte> Text => _memory[.._length];

    /// <summary>How many commands it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a command that reads.</summary>
    public void Read(ReadOnlySpan<byte> verb, ulong address)
    {
        Append(verb);
        AppendNumber(address);
        End();
    }

    /// <summary>Adds a command that writes.</summary>
    public void Write(ReadOnlySpan<byte> verb, ulong address, uint value)
    {
        Append(verb);
        AppendNumber(address);
        AppendNumber(value);
        End();
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_memory[_length..]);
        _length += text.Length;
    }

    private void AppendNumber(ulong number)
    {
        Append(" 0x"u8);
        _ = Utf8Formatter.TryFormat(number, _memory[_length..], out int written, 'x');
        _length += written;
    }

    private void End()
    {
        _memory[_length++] = (byte)'\n';
        Count++;
    }
}

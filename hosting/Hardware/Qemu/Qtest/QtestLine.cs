using System.Buffers.Text;

namespace Tophalf.Hosting.Hardware.Qemu.Qtest;

/// <summary>A line that QEMU sends: "OK", "OK 0x1F", "IRQ raise 14", "IRQ lower 14", or that it did not understand.</summary>
internal readonly ref struct QtestLine
{
    private QtestLine(QtestLineKind kind, uint number)
    {
        Kind = kind;
        Number = number;
    }

    public QtestLineKind Kind { get; }

    /// <summary>The value that was read, or the number of the interrupt.</summary>
    public uint Number { get; }

    public static QtestLine Parse(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("OK 0x"u8))
        {
            return Utf8Parser.TryParse(line["OK 0x"u8.Length..], out ulong value, out _, 'x')
                ? new QtestLine(QtestLineKind.Answer, (uint)value)
                : default;
        }

        return line.SequenceEqual("OK"u8) ? new QtestLine(QtestLineKind.Answer, 0)
            : line.StartsWith("IRQ raise "u8) ? Interrupt(QtestLineKind.Raise, line["IRQ raise "u8.Length..])
            : line.StartsWith("IRQ lower "u8) ? Interrupt(QtestLineKind.Lower, line["IRQ lower "u8.Length..])
            : default;
    }

    private static QtestLine Interrupt(QtestLineKind kind, ReadOnlySpan<byte> number) =>
        Utf8Parser.TryParse(number, out uint value, out _) ? new QtestLine(kind, value) : default;
}

/// <summary>What a line of QEMU says.</summary>
internal enum QtestLineKind
{
    Unknown,
    Answer,
    Raise,
    Lower,
}

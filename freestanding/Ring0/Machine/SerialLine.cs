using System;

namespace Tophalf.Ring0.Machine;

/// <summary>The first serial line, where everything is said. Its interrupts are not used.</summary>
internal static unsafe class SerialLine
{
    private const ushort Base = 0x3F8;
    private const ushort InterruptEnable = Base + 1;
    private const ushort FifoControl = Base + 2;
    private const ushort LineControl = Base + 3;
    private const ushort LineStatus = Base + 5;
    private const byte DivisorAccess = 0x80;
    private const byte EightBits = 0x03;
    private const byte EnableFifo = 0x07;
    private const byte TransmitterEmpty = 0x20;

    // 115,200 bits a second.
    private const byte Divisor = 1;

    // Nobody reads a line that does not exist; nobody waits for it either.
    private const int Patience = 100_000;

    public static void Initialize()
    {
        Ports.Write8(InterruptEnable, 0);
        Ports.Write8(LineControl, DivisorAccess);
        Ports.Write8(Base, Divisor);
        Ports.Write8(InterruptEnable, 0);
        Ports.Write8(LineControl, EightBits);
        Ports.Write8(FifoControl, EnableFifo);
    }

    public static void Write(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            Put(text[at]);
        }
    }

    public static void WriteLine(ReadOnlySpan<byte> text)
    {
        Write(text);
        EndLine();
    }

    public static void EndLine()
    {
        Put((byte)'\r');
        Put((byte)'\n');
    }

    /// <summary>A number, in tens, at least so wide.</summary>
    public static void Write(ulong value, int width = 1)
    {
        const int longest = 20;
        byte* digits = stackalloc byte[longest];
        int at = longest;
        do
        {
            digits[--at] = (byte)('0' + (value % 10));
            value /= 10;
        }
        while (value != 0);

        for (int spaces = width - (longest - at); spaces > 0; spaces--)
        {
            Put((byte)' ');
        }

        for (; at < longest; at++)
        {
            Put(digits[at]);
        }
    }

    /// <summary>The lower so many digits of a number, in sixteens.</summary>
    public static void WriteHex(ulong value, int digits)
    {
        for (int at = digits - 1; at >= 0; at--)
        {
            Put("0123456789abcdef"u8[(int)(value >> (4 * at)) & 0xF]);
        }
    }

    public static void Put(byte character)
    {
        for (int waited = 0; (Ports.Read8(LineStatus) & TransmitterEmpty) == 0 && waited < Patience; waited++)
        {
        }

        Ports.Write8(Base, character);
    }
}

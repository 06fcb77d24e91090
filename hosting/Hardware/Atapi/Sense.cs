namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>Why a packet command failed.</summary>
/// <param name="Key">The sense key, 4 bits; the drive also shows it in the upper half of its error register.</param>
/// <param name="Code">The additional sense code.</param>
internal readonly record struct Sense(byte Key, byte Code)
{
    /// <summary>Bytes of sense data in the fixed format.</summary>
    public const int Size = 18;

    public static Sense NoDisc => new(0x02, 0x3A);

    public static Sense RemovalPrevented => new(0x02, 0x53);

    public static Sense UnreadableBlock => new(0x03, 0x11);

    public static Sense UnknownCommand => new(0x05, 0x20);

    public static Sense NoSuchBlock => new(0x05, 0x21);

    public static Sense InvalidField => new(0x05, 0x24);

    public static Sense DiscMayHaveChanged => new(0x06, 0x28);

    // Not a comparison with the default: the first one would make a comparer, and that may be in an interrupt.
    public bool IsSomething => Key != 0;

    public bool IsUnitAttention => Key == 0x06;

    public void Write(Span<byte> data)
    {
        data[0] = 0xF0; // valid, current, fixed format
        data[2] = Key;
        data[7] = Size - 8;
        data[12] = Code;
    }
}

namespace Tophalf.Ring0.Machine;

/// <summary>The two 8259 interrupt controllers of a PC: sixteen lines, the second eight behind line 2.</summary>
internal static class InterruptController
{
    private const ushort First = 0x20;
    private const ushort Second = 0xA0;
    private const byte Cascade = 2;
    private const byte LinesOfOne = 8;

    private const byte Initialize4Words = 0x11;
    private const byte Mode8086 = 0x01;
    private const byte EndOfInterrupt = 0x20;
    private const byte ReadInService = 0x0B;

    /// <summary>Gives the lines their vectors, and closes all of them.</summary>
    public static void Initialize(byte firstVector)
    {
        Ports.Write8(First, Initialize4Words);
        Ports.Write8(Second, Initialize4Words);
        Ports.Write8(First + 1, firstVector);
        Ports.Write8(Second + 1, (byte)(firstVector + LinesOfOne));
        Ports.Write8(First + 1, 1 << Cascade);
        Ports.Write8(Second + 1, Cascade);
        Ports.Write8(First + 1, Mode8086);
        Ports.Write8(Second + 1, Mode8086);
        Ports.Write8(First + 1, 0xFF & ~(1 << Cascade));
        Ports.Write8(Second + 1, 0xFF);
    }

    /// <summary>Lets a line through.</summary>
    public static void Open(byte line)
    {
        ushort mask = (ushort)((line < LinesOfOne ? First : Second) + 1);
        Ports.Write8(mask, (byte)(Ports.Read8(mask) & ~(1 << (line % LinesOfOne))));
    }

    /// <summary>Whether an interrupt has no cause: the line was down again before the processor asked which it was.</summary>
    public static bool IsSpurious(byte line)
    {
        if (line % LinesOfOne != LinesOfOne - 1)
        {
            return false;
        }

        ushort controller = line < LinesOfOne ? First : Second;
        Ports.Write8(controller, ReadInService);
        bool spurious = (Ports.Read8(controller) & (1 << (LinesOfOne - 1))) == 0;
        if (spurious && controller == Second)
        {
            // The first controller does not know.
            Ports.Write8(First, EndOfInterrupt);
        }

        return spurious;
    }

    /// <summary>The interrupt of a line is served; the next may come.</summary>
    public static void End(byte line)
    {
        if (line >= LinesOfOne)
        {
            Ports.Write8(Second, EndOfInterrupt);
        }

        Ports.Write8(First, EndOfInterrupt);
    }
}

namespace Tophalf.Hosting.Requests;

/// <summary>The commands of one-deep registers that the port driver sends.</summary>
internal static class Opcode28
{
    public const byte ReadSectors = 0x20;
    public const byte WriteSectors = 0x30;
    public const byte IdentifyPacketDevice = 0xA1;
    public const byte ReadMultiple = 0xC4;
    public const byte WriteMultiple = 0xC5;
    public const byte SetMultipleMode = 0xC6;
    public const byte ReadDma = 0xC8;
    public const byte WriteDma = 0xCA;
    public const byte FlushCache = 0xE7;
    public const byte IdentifyDevice = 0xEC;
    public const byte SetFeatures = 0xEF;
}

/// <summary>The commands of two-deep registers (EXT) that the port driver sends.</summary>
internal static class Opcode48
{
    public const byte DataSetManagement = 0x06;
    public const byte ReadSectors = 0x24;
    public const byte ReadDma = 0x25;
    public const byte ReadMultiple = 0x29;
    public const byte WriteSectors = 0x34;
    public const byte WriteDma = 0x35;
    public const byte WriteMultiple = 0x39;
    public const byte FlushCache = 0xEA;
}

namespace Tophalf.Ring0.Machine;

/// <summary>A function on the first PCI bus, by its configuration space.</summary>
/// <param name="address">Device and function.</param>
internal readonly struct PciFunction(byte address)
{
    private const ushort AddressPort = 0xCF8;
    private const ushort DataPort = 0xCFC;
    private const uint Enable = 0x8000_0000;

    private const byte CommandRegister = 0x04;
    private const uint IoSpace = 0x1;
    private const uint BusMaster = 0x4;
    private const byte ClassRegister = 0x08;
    private const byte FirstBar = 0x10;
    private const uint IoBar = 0x1;

    /// <summary>The device on the bus.</summary>
    public uint Device => (uint)address >> 3;

    /// <summary>The function of the device.</summary>
    public uint Function => address & 7u;

    /// <summary>Class, subclass and programming interface, in 24 bits.</summary>
    public uint Class => Read(ClassRegister) >> 8;

    /// <summary>Looks for a function of a class and subclass.</summary>
    public static bool TryFind(ushort classCode, out PciFunction found)
    {
        for (int at = 0; at <= byte.MaxValue; at++)
        {
            PciFunction function = new((byte)at);
            if ((ushort)(function.Read(0)) != ushort.MaxValue && function.Class >> 8 == classCode)
            {
                found = function;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Reads four bytes of the configuration space.</summary>
    public uint Read(byte offset)
    {
        Ports.Write32(AddressPort, Enable | (uint)address << 8 | (offset & ~3u));
        return Ports.Read32(DataPort);
    }

    /// <summary>Writes them.</summary>
    public void Write(byte offset, uint value)
    {
        Ports.Write32(AddressPort, Enable | (uint)address << 8 | (offset & ~3u));
        Ports.Write32(DataPort, value);
    }

    /// <summary>The ports at a base address register; 0 when it has none.</summary>
    public ushort PortsAt(byte bar)
    {
        uint value = Read((byte)(FirstBar + (4 * bar)));
        return (value & IoBar) == 0 ? (ushort)0 : (ushort)(value & ~3u);
    }

    /// <summary>Lets it answer at its ports, and master the bus.</summary>
    public void EnableBusMaster() => Write(CommandRegister, (Read(CommandRegister) & 0xFFFF) | IoSpace | BusMaster);
}

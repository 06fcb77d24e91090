using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <summary>The bus master of a channel: it moves the data of DMA commands, and latches the channel's interrupt.</summary>
public unsafe struct BusMaster
{
    /// <summary>In the status: the channel interrupted. Writing 1 clears it.</summary>
    public const uint Interrupt = 0x04;

    /// <summary>In the status: a transfer failed on the bus. Writing 1 clears it.</summary>
    public const uint Error = 0x02;

    private const int CommandRegister = 0;
    private const int StatusRegister = 2;
    private const int TableRegister = 4;

    private const byte StartCommand = 0x01;
    private const byte ToMemory = 0x08;

    // The status bits in which firmware keeps which devices are capable of DMA: plain storage, written back as found.
    private const byte Capable = 0x60;

    private readonly byte* _registers;
    private readonly byte _capable;
    private byte _direction;

    /// <summary>The bus master at an address, or none when that is null.</summary>
    public BusMaster(byte* registers)
    {
        _registers = registers;
        _capable = registers == null ? (byte)0 : (byte)(AtaPort.ReadPortUchar(registers + StatusRegister) & Capable);
    }

    /// <summary>Whether the controller has one.</summary>
    public readonly bool IsPresent => _registers != null;

    /// <summary>The status: <see cref="Interrupt"/>, <see cref="Error"/>, and whether it runs.</summary>
    public readonly uint Status => AtaPort.ReadPortUchar(_registers + StatusRegister);

    /// <summary>Clears the latched interrupt; an error stays for who looks at it.</summary>
    public readonly void Acknowledge() =>
        AtaPort.WritePortUchar(_registers + StatusRegister, (byte)(_capable | Interrupt));

    /// <summary>Sets up a transfer; it begins with <see cref="Start"/>, after the command is written.</summary>
    public void Prepare(uint table, bool toMemory)
    {
        _direction = toMemory ? ToMemory : (byte)0;
        AtaPort.WritePortUchar(_registers + CommandRegister, 0);
        AtaPort.WritePortUchar(_registers + StatusRegister, (byte)(_capable | Interrupt | Error));
        AtaPort.WritePortUlong((uint*)(_registers + TableRegister), table);
        AtaPort.WritePortUchar(_registers + CommandRegister, _direction);
    }

    /// <summary>Starts the transfer.</summary>
    public readonly void Start() => AtaPort.WritePortUchar(_registers + CommandRegister, (byte)(_direction | StartCommand));

    /// <summary>Stops it, finished or not.</summary>
    public readonly void Stop() => AtaPort.WritePortUchar(_registers + CommandRegister, 0);
}

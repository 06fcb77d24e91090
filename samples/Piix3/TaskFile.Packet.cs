using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <content>What some of the registers mean to a device that takes packets.</content>
public unsafe partial struct TaskFile
{
    // In the place of the sector count: what the device wants next. The other bit, C/D, tells the packet from data.
    private const int ReasonRegister = SectorCountRegister;
    private const byte ReasonToHost = 0x02;

    private const byte PacketCommand = 0xA0;
    private const byte DeviceResetCommand = 0x08;
    private const byte UseDma = 0x01;

    // What such a device shows in the cylinder registers after a reset.
    private const byte SignatureLow = 0x14;
    private const byte SignatureHigh = 0xEB;

    /// <summary>What selects a device in the device register. Bits 7 and 5 were fixed once, and old devices look at them.</summary>
    public static byte Device0Or1(byte device) => (byte)(0xA0 | device << 4);

    /// <summary>Whether the data that the device wants to transfer goes to the host.</summary>
    public readonly bool IsDataToHost => (AtaPort.ReadPortUchar(_command + ReasonRegister) & ReasonToHost) != 0;

    /// <summary>How many bytes it wants to transfer.</summary>
    public readonly uint ByteCount =>
        AtaPort.ReadPortUchar(_command + CylinderLowRegister) | (uint)AtaPort.ReadPortUchar(_command + CylinderHighRegister) << 8;

    /// <summary>Writes the command that asks for a packet.</summary>
    /// <param name="usesDma">Whether the bus master moves the data.</param>
    /// <param name="byteCount">How many bytes the processor takes at a time, at most.</param>
    public readonly void WritePacketCommand(bool usesDma, ushort byteCount)
    {
        AtaPort.WritePortUchar(_command + FeaturesRegister, usesDma ? UseDma : (byte)0);
        AtaPort.WritePortUchar(_command + SectorCountRegister, 0);
        AtaPort.WritePortUchar(_command + SectorNumberRegister, 0);
        AtaPort.WritePortUchar(_command + CylinderLowRegister, (byte)byteCount);
        AtaPort.WritePortUchar(_command + CylinderHighRegister, (byte)(byteCount >> 8));
        AtaPort.WritePortUchar(_command + CommandRegister, PacketCommand);
    }

    /// <summary>
    /// Whether a device takes packets that shows no status at all: after a reset it looks as if it were absent, and
    /// DEVICE RESET is the one command to which it answers without one, by its signature. No interrupt follows.
    /// </summary>
    /// <param name="device">What selects it.</param>
    /// <param name="microseconds">How long it may take.</param>
    public readonly bool IsSilentPacketDevice(byte device, uint microseconds)
    {
        // Where nobody is, these are read back from the other device.
        AtaPort.WritePortUchar(_command + CylinderLowRegister, 0);
        AtaPort.WritePortUchar(_command + CylinderHighRegister, 0);
        AtaPort.WritePortUchar(_command + CommandRegister, DeviceResetCommand);
        _ = Status;
        _ = WaitWhile(AtaStatus.Busy, microseconds);

        // The reset may have selected the other device.
        AtaPort.WritePortUchar(_command + DeviceRegister, device);
        _ = Status;
        return AtaPort.ReadPortUchar(_command + CylinderLowRegister) == SignatureLow
            && AtaPort.ReadPortUchar(_command + CylinderHighRegister) == SignatureHigh;
    }

    /// <summary>Reads a word of data.</summary>
    public readonly ushort ReadWord() => AtaPort.ReadPortUshort((ushort*)(_command + DataRegister));

    /// <summary>Writes a word of data.</summary>
    public readonly void WriteWord(ushort value) => AtaPort.WritePortUshort((ushort*)(_command + DataRegister), value);
}

using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <summary>The registers of a channel behind which its devices are: command block and control block.</summary>
public unsafe partial struct TaskFile
{
    // Offsets in the command block.
    [DeviceRegister(IsDataPort = true)]
    private const int DataRegister = 0;
    private const int ErrorRegister = 1;
    private const int FeaturesRegister = 1;
    private const int SectorCountRegister = 2;
    private const int SectorNumberRegister = 3;
    private const int CylinderLowRegister = 4;
    private const int CylinderHighRegister = 5;
    private const int DeviceRegister = 6;
    [Acknowledging]
    private const int StatusRegister = 7;
    private const int CommandRegister = 7;
    private const uint CommandBlockLength = 8;

    // The range of a control block is one port in the ISA wiring; in native mode it is four, with the register in the third.
    private const uint NativeControlLength = 4;
    private const int NativeControlRegister = 2;

    // HOB: read back the older half of the two-deep registers.
    private const byte HighOrderByte = 0x80;
    private const uint WaitStep = 1;

    private byte* _command;
    private byte* _control;

    /// <summary>The alternate status: reading it changes nothing.</summary>
    public readonly AtaStatus Status => (AtaStatus)AtaPort.ReadPortUchar(_control);

    /// <summary>The error register.</summary>
    public readonly byte Error => AtaPort.ReadPortUchar(_command + ErrorRegister);

    /// <summary>The device control register.</summary>
    public readonly DeviceControl Control
    {
        set => AtaPort.WritePortUchar(_control, (byte)value);
    }

    /// <summary>The device register, which selects one of the two devices.</summary>
    public readonly byte Device
    {
        set => AtaPort.WritePortUchar(_command + DeviceRegister, value);
    }

    /// <summary>Reads the status register proper, which lowers the interrupt line.</summary>
    [Acknowledging]
    public readonly AtaStatus AcknowledgeStatus() => (AtaStatus)AtaPort.ReadPortUchar(_command + StatusRegister);

    /// <summary>Maps the ranges that the port driver gives a channel: its command block, then its control block.</summary>
    public bool TryMap(ref PiixChannel channel, IdeMiniportResources* resources)
    {
        if (resources->NumberOfAccessRanges < 2)
        {
            return false;
        }

        IdeAccessRange* command = &resources->IdeAccessRange[0];
        IdeAccessRange* control = &resources->IdeAccessRange[1];
        if (command->RangeLength < CommandBlockLength)
        {
            return false;
        }

        _command = (byte*)AtaPort.GetDeviceBase(ref channel, command->RangeStart, command->RangeLength);
        _control = (byte*)AtaPort.GetDeviceBase(ref channel, control->RangeStart, control->RangeLength);
        if (_command == null || _control == null)
        {
            return false;
        }

        _control += control->RangeLength >= NativeControlLength ? NativeControlRegister : 0;
        return true;
    }

    /// <summary>Writes a command, its registers first. The registers of 48-bit commands are two deep: the older half goes first.</summary>
    public readonly void WriteCommand(IdeTaskFile* file, bool is48Bit)
    {
        if (is48Bit)
        {
            WriteRegisters(&file->Previous);
        }

        WriteRegisters(&file->Current);
        AtaPort.WritePortUchar(_command + CommandRegister, file->Current.CommandReg);
    }

    /// <summary>Reads the registers back, for a request that wants its results.</summary>
    public readonly void ReadResults(IdeTaskFile* file, bool is48Bit)
    {
        ReadRegisters(&file->Current);
        if (is48Bit)
        {
            AtaPort.WritePortUchar(_control, HighOrderByte);
            ReadRegisters(&file->Previous);
            AtaPort.WritePortUchar(_control, 0);
        }
    }

    /// <summary>Waits until none of these bits is set, for a bounded time.</summary>
    /// <returns>The last status: the bits are still set in it when the time ran out.</returns>
    public readonly AtaStatus WaitWhile(AtaStatus bits, uint microseconds)
    {
        AtaStatus status = Status;
        for (uint waited = 0; (status & bits) != 0 && status != AtaStatus.Floating && waited < microseconds; waited += WaitStep)
        {
            AtaPort.StallExecution(WaitStep);
            status = Status;
        }

        return status;
    }

    /// <summary>Waits until the device is no longer busy and shows one of these bits, or an error, for a bounded time.</summary>
    /// <returns>The last status.</returns>
    public readonly AtaStatus WaitFor(AtaStatus bits, uint microseconds)
    {
        bits |= AtaStatus.Error | AtaStatus.DeviceFault;
        AtaStatus status = Status;
        for (uint waited = 0; ((status & AtaStatus.Busy) != 0 || (status & bits) == 0) && waited < microseconds; waited += WaitStep)
        {
            AtaPort.StallExecution(WaitStep);
            status = Status;
        }

        return status;
    }

    /// <summary>Reads data of the device.</summary>
    public readonly void ReadData(byte* buffer, uint bytes) =>
        AtaPort.ReadPortBufferUshort((ushort*)(_command + DataRegister), (ushort*)buffer, bytes / sizeof(ushort));

    /// <summary>Writes data to the device.</summary>
    public readonly void WriteData(byte* buffer, uint bytes) =>
        AtaPort.WritePortBufferUshort((ushort*)(_command + DataRegister), (ushort*)buffer, bytes / sizeof(ushort));

    private readonly void WriteRegisters(IdeRegisters* registers)
    {
        AtaPort.WritePortUchar(_command + FeaturesRegister, registers->FeaturesReg);
        AtaPort.WritePortUchar(_command + SectorCountRegister, registers->SectorCountReg);
        AtaPort.WritePortUchar(_command + SectorNumberRegister, registers->SectorNumberReg);
        AtaPort.WritePortUchar(_command + CylinderLowRegister, registers->CylLowReg);
        AtaPort.WritePortUchar(_command + CylinderHighRegister, registers->CylHighReg);
    }

    private readonly void ReadRegisters(IdeRegisters* registers)
    {
        registers->FeaturesReg = Error;
        registers->SectorCountReg = AtaPort.ReadPortUchar(_command + SectorCountRegister);
        registers->SectorNumberReg = AtaPort.ReadPortUchar(_command + SectorNumberRegister);
        registers->CylLowReg = AtaPort.ReadPortUchar(_command + CylinderLowRegister);
        registers->CylHighReg = AtaPort.ReadPortUchar(_command + CylinderHighRegister);
        registers->DriveHeadReg = AtaPort.ReadPortUchar(_command + DeviceRegister);
        registers->CommandReg = (byte)Status;
    }
}

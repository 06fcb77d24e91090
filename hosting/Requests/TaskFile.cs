using Tophalf.Ata;

namespace Tophalf.Hosting.Requests;

/// <summary>Writes the task file and flags of an IRB: the miniport copies them to the device as they are.</summary>
internal static unsafe class TaskFile
{
    // Bits 7 and 5 of the device register were once fixed at 1, and old drives look at them.
    private const byte Fixed = 0xA0;
    private const byte Lba = 0x40;
    private const byte Unit1 = 0x10;

    public static void WriteTransfer(IdeRequestBlock* irb, in TransferCommand command, ulong lba, byte target)
    {
        irb->Function = command.IsWrite ? IrbFunction.AtaWrite : IrbFunction.AtaRead;
        irb->IrbFlags = command.Flags;
        ref IdeRegisters current = ref irb->IdeTaskFile.Current;
        current.SectorCountReg = (byte)command.Sectors;
        current.SectorNumberReg = (byte)lba;
        current.CylLowReg = (byte)(lba >> 8);
        current.CylHighReg = (byte)(lba >> 16);
        current.DriveHeadReg = (byte)(Device(target) | Lba);
        current.CommandReg = command.Opcode;
        if (!command.Is48Bit)
        {
            current.DriveHeadReg |= (byte)((lba >> 24) & 0x0F);
            return;
        }

        ref IdeRegisters previous = ref irb->IdeTaskFile.Previous;
        previous.SectorCountReg = (byte)(command.Sectors >> 8);
        previous.SectorNumberReg = (byte)(lba >> 24);
        previous.CylLowReg = (byte)(lba >> 32);
        previous.CylHighReg = (byte)(lba >> 40);
        previous.DriveHeadReg = current.DriveHeadReg;
        previous.CommandReg = command.Opcode;
    }

    public static void WriteCommand(IdeRequestBlock* irb, in DeviceCommand command, byte target)
    {
        irb->Function = command.Function;
        irb->IrbFlags = command.Flags;
        ref IdeRegisters current = ref irb->IdeTaskFile.Current;
        current.FeaturesReg = command.Features;
        current.SectorCountReg = command.SectorCount;
        current.DriveHeadReg = (byte)(Device(target) | ((command.Flags & IrbFlags.Command48Bit) != 0 ? Lba : 0));
        current.CommandReg = command.Opcode;
    }

    private static byte Device(byte target) => (byte)(Fixed | (target == 0 ? 0 : Unit1));
}

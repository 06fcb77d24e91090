using Tophalf.Ata;

namespace Tophalf.Hosting.Requests;

/// <summary>The command with which sectors are read or written.</summary>
/// <param name="Opcode">The command byte.</param>
/// <param name="Is48Bit">Whether its registers are two deep.</param>
/// <param name="Sectors">How many sectors it moves; one command may not reach all of them.</param>
/// <param name="Flags">The flags of its IRB.</param>
internal readonly record struct TransferCommand(byte Opcode, bool Is48Bit, int Sectors, uint Flags)
{
    // 28 bits of address and 8 of count, in which 0 stands for 256.
    private const ulong Reach28Bit = 1UL << 28;
    private const int Sectors28Bit = 256;
    private const int Sectors48Bit = 65536;

    public bool IsWrite => (Flags & IrbFlags.DataOut) != 0;

    public static TransferCommand For(AtaDevice device, bool write, ulong lba, int sectors)
    {
        // The shorter command where it will do: what every drive since the first knows, and five register writes less.
        int reached = Math.Min(sectors, Sectors28Bit);
        bool is48Bit = device.Supports48Bit && (lba + (ulong)reached > Reach28Bit || sectors > Sectors28Bit);
        reached = is48Bit ? Math.Min(sectors, Sectors48Bit) : reached;
        uint flags = IrbFlags.DrdyRequired
            | (write ? IrbFlags.DataOut : IrbFlags.DataIn)
            | (is48Bit ? IrbFlags.Command48Bit : 0)
            | device.Transfer switch
            {
                TransferMethod.Dma => IrbFlags.UseDma,
                TransferMethod.PioMultiple => IrbFlags.MapBuffers | IrbFlags.PioMultiple,
                _ => IrbFlags.MapBuffers,
            };
        return new TransferCommand(OpcodeFor(device.Transfer, write, is48Bit), is48Bit, reached, flags);
    }

    private static byte OpcodeFor(TransferMethod transfer, bool write, bool is48Bit) => (transfer, write, is48Bit) switch
    {
        (TransferMethod.Dma, false, false) => Opcode28.ReadDma,
        (TransferMethod.Dma, false, true) => Opcode48.ReadDma,
        (TransferMethod.Dma, true, false) => Opcode28.WriteDma,
        (TransferMethod.Dma, true, true) => Opcode48.WriteDma,
        (TransferMethod.PioMultiple, false, false) => Opcode28.ReadMultiple,
        (TransferMethod.PioMultiple, false, true) => Opcode48.ReadMultiple,
        (TransferMethod.PioMultiple, true, false) => Opcode28.WriteMultiple,
        (TransferMethod.PioMultiple, true, true) => Opcode48.WriteMultiple,
        (_, false, false) => Opcode28.ReadSectors,
        (_, false, true) => Opcode48.ReadSectors,
        (_, true, false) => Opcode28.WriteSectors,
        (_, true, true) => Opcode48.WriteSectors,
    };
}

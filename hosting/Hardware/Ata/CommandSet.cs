namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>What each command does to a drive that has a disk.</summary>
internal static class CommandSet
{
    // The one data set management there is.
    private const byte Trim = 0x01;

    public static DriveEvent Execute(AtaDrive drive, long sectors, AtaCommand command)
    {
        switch (command)
        {
            case AtaCommand.IdentifyDevice:
                return drive.SendIdentification();

            case AtaCommand.ReadSectors or AtaCommand.ReadSectorsNoRetry:
                return Transfer(drive, sectors, MediaKind.Read, blockSectors: 1, uses48Bits: false);
            case AtaCommand.ReadSectorsExt:
                return Transfer(drive, sectors, MediaKind.Read, blockSectors: 1, uses48Bits: true);
            case AtaCommand.ReadMultiple:
                return Transfer(drive, sectors, MediaKind.Read, drive.Settings.Multiple, uses48Bits: false);
            case AtaCommand.ReadMultipleExt:
                return Transfer(drive, sectors, MediaKind.Read, drive.Settings.Multiple, uses48Bits: true);
            case AtaCommand.WriteSectors or AtaCommand.WriteSectorsNoRetry:
                return Transfer(drive, sectors, MediaKind.Write, blockSectors: 1, uses48Bits: false);
            case AtaCommand.WriteSectorsExt:
                return Transfer(drive, sectors, MediaKind.Write, blockSectors: 1, uses48Bits: true);
            case AtaCommand.WriteMultiple:
                return Transfer(drive, sectors, MediaKind.Write, drive.Settings.Multiple, uses48Bits: false);
            case AtaCommand.WriteMultipleExt:
                return Transfer(drive, sectors, MediaKind.Write, drive.Settings.Multiple, uses48Bits: true);

            case AtaCommand.ReadDma or AtaCommand.ReadDmaNoRetry:
                return Dma(drive, MediaKind.Read, uses48Bits: false);
            case AtaCommand.ReadDmaExt:
                return Dma(drive, MediaKind.Read, uses48Bits: true);
            case AtaCommand.WriteDma or AtaCommand.WriteDmaNoRetry:
                return Dma(drive, MediaKind.Write, uses48Bits: false);
            case AtaCommand.WriteDmaExt:
                return Dma(drive, MediaKind.Write, uses48Bits: true);

            case AtaCommand.ReadVerify or AtaCommand.ReadVerifyNoRetry:
                return Verify(drive, sectors, uses48Bits: false);
            case AtaCommand.ReadVerifyExt:
                return Verify(drive, sectors, uses48Bits: true);
            case AtaCommand.FlushCache or AtaCommand.FlushCacheExt:
                return drive.BeginWork(MediaKind.Flush, 0, 0, uses48Bits: false);
            case AtaCommand.DataSetManagement when drive.Registers.Features == Trim:
                return drive.BeginDma(MediaKind.Trim, 0, drive.Registers.SectorCount48, uses48Bits: true);

            default:
                return SettingCommands.TryExecute(drive, sectors, command) ? drive.Finish() : drive.Abort();
        }
    }

    // READ and WRITE MULTIPLE come here with a block of 0 sectors as long as SET MULTIPLE MODE has not set one.
    private static DriveEvent Transfer(AtaDrive drive, long sectors, MediaKind kind, int blockSectors, bool uses48Bits)
    {
        if (blockSectors == 0 || !TryAddress(drive, uses48Bits, out long lba, out int count) || lba + count > sectors)
        {
            return drive.Abort();
        }

        return kind == MediaKind.Read
            ? drive.BeginRead(lba, count, blockSectors, uses48Bits)
            : drive.BeginWrite(lba, count, blockSectors, uses48Bits);
    }

    // The end of the disk is found when the transfer runs: an error reported before the host has started the bus
    // master would leave it active behind the interrupt.
    private static DriveEvent Dma(AtaDrive drive, MediaKind kind, bool uses48Bits) =>
        TryAddress(drive, uses48Bits, out long lba, out int count)
            ? drive.BeginDma(kind, lba, count, uses48Bits)
            : drive.Abort();

    private static DriveEvent Verify(AtaDrive drive, long sectors, bool uses48Bits) =>
        TryAddress(drive, uses48Bits, out long lba, out int count) && lba + count <= sectors
            ? drive.BeginWork(MediaKind.Verify, lba, count, uses48Bits)
            : drive.Abort();

    private static bool TryAddress(AtaDrive drive, bool uses48Bits, out long lba, out int count)
    {
        ref TaskFile registers = ref drive.Registers;
        if (uses48Bits)
        {
            // These commands have no cylinders and heads. A driver that forgets the LBA bit should learn it here, not
            // on the one drive model that insists on it.
            (lba, count) = (registers.Lba48, registers.SectorCount48);
            return registers.IsLba;
        }

        count = registers.SectorCount28;
        lba = registers.IsLba ? registers.Lba28 : drive.Settings.Geometry.ToLba(registers);
        return lba >= 0;
    }
}

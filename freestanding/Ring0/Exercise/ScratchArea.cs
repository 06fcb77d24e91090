using Tophalf.Ata;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.Exercise;

/// <summary>Writes the last sectors of a disk, and reads them back the other way: what was written by DMA by PIO.</summary>
internal static unsafe class ScratchArea
{
    /// <summary>How much of a disk is written.</summary>
    public const uint Sectors = 128;

    /// <summary>Writes, flushes, reads back and compares.</summary>
    /// <returns>False: it is not there as it was written.</returns>
    public static bool Check(Disk* disk, bool writesByDma)
    {
        if (disk->Sectors < Sectors)
        {
            return true;
        }

        byte* data = disk->Channel->Request.Data;
        ulong sector = disk->Sectors - Sectors;
        ulong seed = (2u * disk->Channel->Number) + disk->Target + 1;
        disk->PrepareTransfer(isWrite: true, writesByDma, sector, Sectors);
        for (uint at = 0; at < Sectors * Disk.SectorSize; at++)
        {
            data[at] = Pattern(seed, at);
        }

        bool holds = Commands.Run(disk->Channel) == IrbStatus.Success && disk->Flush() == IrbStatus.Success;
        for (uint at = 0; at < Sectors * Disk.SectorSize; at++)
        {
            data[at] = 0;
        }

        disk->PrepareTransfer(isWrite: false, !writesByDma, sector, Sectors);
        holds = holds && Commands.Run(disk->Channel) == IrbStatus.Success;
        for (uint at = 0; at < Sectors * Disk.SectorSize; at++)
        {
            holds = holds && data[at] == Pattern(seed, at);
        }

        disk->Name();
        SerialLine.Write(writesByDma ? "  written by DMA, read back by PIO: "u8 : "  written by PIO, read back by DMA: "u8);
        SerialLine.Write(Sectors);
        SerialLine.Write(" sectors from "u8);
        SerialLine.Write(sector);
        SerialLine.WriteLine(holds ? ", equal"u8 : ", NOT EQUAL"u8);
        return holds;
    }

    /// <summary>What is written at a place: seed, sector and place tell it from everything else.</summary>
    private static byte Pattern(ulong seed, uint at) => (byte)((seed * 31) + (at / Disk.SectorSize * 7) + at);
}

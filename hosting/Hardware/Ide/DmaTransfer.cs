using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>Moves the data of a DMA command between a medium and the memory that the PRD table describes.</summary>
internal sealed class DmaTransfer(MediaEngine engine, MediaAccess media, BusMaster busMaster, FaultTable faults)
{
    private IHbaBus? _bus;

    public void Connect(IHbaBus bus) => _bus = bus;

    public DriveEvent Run(AtaDrive drive)
    {
        if (drive.Request.Lba + drive.Request.Count > drive.Disk!.SectorCount)
        {
            busMaster.End(tableHasMore: false);
            return drive.Abort();
        }

        PrdResult table = PrdCursor.Measure(busMaster.Table, _bus!, drive.Request.Count * DiskSector.Size);
        return table == PrdResult.Memory ? Move(drive) : Stop(drive, table);
    }

    private DriveEvent Move(AtaDrive drive)
    {
        int generation = engine.Generation;
        PrdCursor cursor = new(busMaster.Table);
        while (drive.Request.Count > 0)
        {
            MediaRequest request = drive.Request;

            // What lies before a bad sector is transferred before the command fails.
            int count = Math.Min(request.Count, MediaAccess.MostSectors);
            count = faults.SectorsBefore(drive.Unit, request.Kind, request.Lba, count);

            if (request.Kind == MediaKind.Write && Copy(ref cursor, media.Sectors(count), toMemory: false) is var gather and not PrdResult.Memory)
            {
                return Stop(drive, gather);
            }

            MediaResult result = media.Access(drive, request.Kind, request.Lba, count);
            if (generation != engine.Generation)
            {
                return DriveEvent.None;
            }

            if (!result.IsSuccess)
            {
                busMaster.End(tableHasMore: false);
                return drive.Fail(result.Error, result.Lba);
            }

            if (request.Kind == MediaKind.Read && Copy(ref cursor, media.Sectors(count), toMemory: true) is var scatter and not PrdResult.Memory)
            {
                return Stop(drive, scatter);
            }

            drive.Advance(count);
        }

        busMaster.End(cursor.HasMore);
        return drive.Finish();
    }

    // Neither case interrupts: the driver's time-out finds it. A table that is too short leaves the drive idle. Where
    // memory did not answer, the drive still wants its data moved, and only a reset helps.
    private DriveEvent Stop(AtaDrive drive, PrdResult reason)
    {
        if (reason == PrdResult.TooShort)
        {
            busMaster.End(tableHasMore: false);
            drive.Finish();
        }
        else
        {
            busMaster.Fail();
            drive.PauseDma();
        }

        return DriveEvent.None;
    }

    private PrdResult Copy(ref PrdCursor cursor, Span<byte> sectors, bool toMemory)
    {
        while (!sectors.IsEmpty)
        {
            PrdResult result = cursor.Next(_bus!, sectors.Length, out Span<byte> memory);
            if (result != PrdResult.Memory)
            {
                return result;
            }

            if (toMemory)
            {
                sectors[..memory.Length].CopyTo(memory);
            }
            else
            {
                memory.CopyTo(sectors);
            }

            sectors = sectors[memory.Length..];
        }

        return PrdResult.Memory;
    }
}

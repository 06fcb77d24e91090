using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>Moves the data of a DMA command between a drive and the memory that the PRD table describes.</summary>
internal sealed class DmaTransfer(MediaEngine engine, MediaAccess media, BusMaster busMaster, FaultTable faults)
{
    private IHbaBus? _bus;

    public void Connect(IHbaBus bus) => _bus = bus;

    public DriveEvent Run(IdeDrive drive)
    {
        MediaRequest request = drive.Request;
        bool isAnswer = request.Kind == MediaKind.Answer;
        if (request.Kind is MediaKind.Read or MediaKind.Write
            && drive.Disk is { } disk && request.Lba + request.Count > disk.SectorCount)
        {
            busMaster.End(tableHasMore: false);
            return drive.Abort();
        }

        long bytes = isAnswer ? drive.Block.Length : (long)request.Count * DiskSector.Size;
        PrdResult table = PrdCursor.Measure(busMaster.Table, _bus!, bytes);
        if (table != PrdResult.Memory)
        {
            return Stop(drive, table);
        }

        PrdCursor cursor = new(busMaster.Table);
        return request.Kind switch
        {
            MediaKind.Answer => Answer(drive, ref cursor),
            MediaKind.Trim => Trim(drive, ref cursor),
            _ => Move(drive, ref cursor),
        };
    }

    private DriveEvent Move(IdeDrive drive, ref PrdCursor cursor)
    {
        int generation = engine.Generation;
        while (drive.Request.Count > 0)
        {
            MediaRequest request = drive.Request;

            // What lies before a bad sector is transferred before the command fails.
            int count = Math.Min(request.Count, MediaAccess.MostSectors);
            count = faults.SectorsBefore(drive.Unit, request.Kind, request.Lba, count);

            if (request.Kind == MediaKind.Write && Gather(ref cursor, media.Sectors(count)) is var gather and not PrdResult.Memory)
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

            if (request.Kind == MediaKind.Read && Scatter(ref cursor, media.Sectors(count)) is var scatter and not PrdResult.Memory)
            {
                return Stop(drive, scatter);
            }

            drive.Advance(count);
        }

        busMaster.End(cursor.HasMore);
        return drive.Finish();
    }

    private DriveEvent Answer(IdeDrive drive, ref PrdCursor cursor)
    {
        if (Scatter(ref cursor, drive.Block) is var scatter and not PrdResult.Memory)
        {
            return Stop(drive, scatter);
        }

        busMaster.End(cursor.HasMore);
        return drive.Finish();
    }

    // Ranges are given up one after the other: what comes before a bad one is gone.
    private DriveEvent Trim(IdeDrive drive, ref PrdCursor cursor)
    {
        int generation = engine.Generation;
        while (drive.Request.Count > 0)
        {
            int blocks = Math.Min(drive.Request.Count, MediaAccess.MostSectors);
            if (Gather(ref cursor, media.Sectors(blocks)) is var gather and not PrdResult.Memory)
            {
                return Stop(drive, gather);
            }

            for (int entry = 0; entry < blocks * DiskSector.Size; entry += TrimRange.Size)
            {
                TrimRange range = TrimRange.Read(media.Sectors(blocks)[entry..]);
                if (range.Count == 0)
                {
                    continue;
                }

                bool exists = range.Lba + range.Count <= drive.Disk!.SectorCount;
                MediaResult result = exists
                    ? media.Access(drive, MediaKind.Trim, range.Lba, range.Count)
                    : new MediaResult(AtaError.Aborted, range.Lba);
                if (generation != engine.Generation)
                {
                    return DriveEvent.None;
                }

                if (!result.IsSuccess)
                {
                    busMaster.End(tableHasMore: false);
                    return drive.Abort();
                }
            }

            drive.Advance(blocks);
        }

        busMaster.End(cursor.HasMore);
        return drive.Finish();
    }

    // Neither case interrupts: the driver's time-out finds it. Where memory did not answer, the drive still wants its
    // data moved, and only a reset helps.
    private DriveEvent Stop(IdeDrive drive, PrdResult reason)
    {
        if (reason == PrdResult.TooShort)
        {
            busMaster.End(tableHasMore: false);
            drive.StarveDma();
        }
        else
        {
            busMaster.Fail();
            drive.PauseDma();
        }

        return DriveEvent.None;
    }

    private PrdResult Scatter(ref PrdCursor cursor, ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            PrdResult result = cursor.Next(_bus!, data.Length, out Span<byte> memory);
            if (result != PrdResult.Memory)
            {
                return result;
            }

            data[..memory.Length].CopyTo(memory);
            data = data[memory.Length..];
        }

        return PrdResult.Memory;
    }

    private PrdResult Gather(ref PrdCursor cursor, Span<byte> data)
    {
        while (!data.IsEmpty)
        {
            PrdResult result = cursor.Next(_bus!, data.Length, out Span<byte> memory);
            if (result != PrdResult.Memory)
            {
                return result;
            }

            memory.CopyTo(data);
            data = data[memory.Length..];
        }

        return PrdResult.Memory;
    }
}

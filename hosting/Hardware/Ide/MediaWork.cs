using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>One piece of media work, from the request of the drive to its interrupt.</summary>
/// <remarks>Called under the lock of the channel; only <see cref="MediaAccess"/> leaves it for a while.</remarks>
internal sealed class MediaWork(MediaEngine engine, MediaAccess media, DmaTransfer dma, ChannelInterrupt interrupt)
{
    public void Perform(IdeDrive drive)
    {
        int generation = engine.Generation;
        MediaRequest request = drive.Request;
        DriveEvent result = request switch
        {
            { IsDma: true } => dma.Run(drive),
            { Kind: MediaKind.Read } => ReadBlock(drive, request, generation),
            { Kind: MediaKind.Write } => WriteBlock(drive, request, generation),
            _ => Work(drive, generation),
        };

        if (result == DriveEvent.Interrupt)
        {
            interrupt.Raise();
        }
    }

    private DriveEvent ReadBlock(IdeDrive drive, MediaRequest request, int generation)
    {
        MediaResult result = media.Access(drive, request.Kind, request.Lba, request.Count);
        return generation != engine.Generation ? DriveEvent.None
            : result.IsSuccess ? drive.BlockRead(media.Sectors(request.Count))
            : drive.Fail(result.Error, result.Lba);
    }

    private DriveEvent WriteBlock(IdeDrive drive, MediaRequest request, int generation)
    {
        drive.Block.CopyTo(media.Sectors(request.Count));
        MediaResult result = media.Access(drive, request.Kind, request.Lba, request.Count);
        return generation != engine.Generation ? DriveEvent.None
            : result.IsSuccess ? drive.BlockWritten()
            : drive.Fail(result.Error, result.Lba);
    }

    // Verifies, or flushes: a flush is an access without sectors.
    private DriveEvent Work(IdeDrive drive, int generation)
    {
        do
        {
            MediaRequest request = drive.Request;
            int count = Math.Min(request.Count, MediaAccess.MostSectors);
            MediaResult result = media.Access(drive, request.Kind, request.Lba, count);
            if (generation != engine.Generation)
            {
                return DriveEvent.None;
            }

            if (!result.IsSuccess)
            {
                return drive.Fail(result.Error, result.Lba);
            }

            drive.Advance(count);
        }
        while (drive.Request.Count > 0);

        return drive.Finish();
    }
}

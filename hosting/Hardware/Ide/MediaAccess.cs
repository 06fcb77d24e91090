using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>How a media access ended.</summary>
/// <param name="Error">What the error register will show, or none.</param>
/// <param name="Lba">The sector that failed.</param>
internal readonly record struct MediaResult(AtaError Error, long Lba)
{
    public bool IsSuccess => Error == AtaError.None;
}

/// <summary>Reads and writes the media of a channel, out of the lock, through a buffer of its own.</summary>
/// <remarks>
/// The buffer of the drive and the memory of the host are touched under the lock only. So what is read for a command
/// that was reset meanwhile can be thrown away, and a stopped bus master never writes to memory again.
/// </remarks>
internal sealed class MediaAccess(BusLock channelLock, FaultTable faults)
{
    public const int MostSectors = 128;

    // One more: what a packet command moves at a time may begin and end within a sector.
    private readonly byte[] _buffer = new byte[(MostSectors + 1) * DiskSector.Size];

    public long SectorsRead { get; private set; }

    public long SectorsWritten { get; private set; }

    public long Errors { get; private set; }

    public Span<byte> Sectors(int count) => _buffer.AsSpan(0, count * DiskSector.Size);

    /// <summary>Moves sectors between the buffer and a medium. Leaves the lock and enters it again.</summary>
    public MediaResult Access(IdeDrive drive, MediaKind kind, long lba, int count)
    {
        if (faults.TryTake(drive.Unit, kind, lba, count, out MediaResult fault))
        {
            Errors++;
            return fault;
        }

        channelLock.Exit();
        bool done = drive.Disk is { } disk && TryAccess(disk, kind, lba, count);
        channelLock.Enter();
        if (!done)
        {
            Errors++;
            return new MediaResult(AtaError.Aborted, lba);
        }

        switch (kind)
        {
            case MediaKind.Write:
                SectorsWritten += count;
                break;
            case MediaKind.Read or MediaKind.Verify:
                SectorsRead += count;
                break;
        }

        return default;
    }

    private bool TryAccess(IDiskImage disk, MediaKind kind, long lba, int count)
    {
        try
        {
            switch (kind)
            {
                case MediaKind.Write:
                    disk.Write(lba, Sectors(count));
                    break;
                case MediaKind.Flush:
                    disk.Flush();
                    break;
                case MediaKind.Trim:
                    disk.Discard(lba, count);
                    break;
                default:
                    disk.Read(lba, Sectors(count));
                    break;
            }

            return true;
        }
        catch (Exception)
        {
            // Whatever an image throws, a drive answers. A dead device thread would look like a lost interrupt.
            return false;
        }
    }
}

namespace Tophalf.Hosting.Hardware.Disks;

/// <summary>The unit of every disk image.</summary>
public static class DiskSector
{
    /// <summary>Bytes in a sector. ATA drives of other sizes exist; none is modelled.</summary>
    public const int Size = 512;

    /// <summary>The most sectors that a 48-bit address reaches.</summary>
    public const long MaximumCount = 1L << 48;

    internal static void CheckRange(IDiskImage image, long sector, long bytes)
    {
        if (bytes % Size != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(bytes), bytes, $"Not a multiple of the sector size, {Size} bytes.");
        }

        long count = bytes / Size;
        if (sector < 0 || sector > image.SectorCount - count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(sector), sector, $"Sectors {sector} to {sector + count - 1} do not lie in an image of {image.SectorCount}.");
        }
    }
}

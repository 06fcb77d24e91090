using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;

namespace Tophalf.Hosting.Hardware.Qemu.Nbd;

/// <summary>The medium of one drive: its image, with what is to go wrong and what is held on the way to it.</summary>
internal sealed class DriveMedium(IDiskImage image, int unit, FaultTable faults, HoldPoint holds)
{
    public long Length => image.SectorCount * DiskSector.Size;

    /// <returns>Whether it worked.</returns>
    public bool TryRead(long offset, Span<byte> data)
    {
        if (!TryBegin(MediaKind.Read, offset, data.Length))
        {
            return false;
        }

        try
        {
            image.Read(offset / DiskSector.Size, data);
            return true;
        }
        catch (Exception)
        {
            // Whatever an image throws, a drive reports.
            return false;
        }
    }

    /// <returns>Whether it worked.</returns>
    public bool TryWrite(long offset, ReadOnlySpan<byte> data)
    {
        if (!TryBegin(MediaKind.Write, offset, data.Length))
        {
            return false;
        }

        try
        {
            image.Write(offset / DiskSector.Size, data);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <returns>Whether it worked.</returns>
    public bool TryDiscard(long offset, long length) =>
        Try(MediaKind.Trim, () => image.Discard(offset / DiskSector.Size, length / DiskSector.Size));

    /// <returns>Whether it worked.</returns>
    public bool TryFlush() => Try(MediaKind.Flush, image.Flush);

    private bool Try(MediaKind kind, Action work)
    {
        if (!TryBegin(kind, 0, 0))
        {
            return false;
        }

        try
        {
            work();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private bool TryBegin(MediaKind kind, long offset, int length)
    {
        holds.Pass();
        lock (faults)
        {
            return !faults.TryTake(unit, kind, offset / DiskSector.Size, length / DiskSector.Size, out _);
        }
    }
}

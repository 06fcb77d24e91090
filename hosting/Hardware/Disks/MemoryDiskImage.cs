namespace Tophalf.Hosting.Hardware.Disks;

/// <summary>An image in memory, zeros at first, gone with the process.</summary>
public sealed class MemoryDiskImage : IDiskImage
{
    private readonly byte[] _content;

    /// <summary>Creates an image.</summary>
    /// <param name="sectorCount">How many sectors, at least 1; all of them are allocated at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">No sectors, or more than an array can hold.</exception>
    public MemoryDiskImage(long sectorCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sectorCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sectorCount, Array.MaxLength / DiskSector.Size);
        _content = new byte[sectorCount * DiskSector.Size];
    }

    /// <inheritdoc/>
    public long SectorCount => _content.Length / DiskSector.Size;

    /// <inheritdoc/>
    public bool CanWrite => true;

    /// <summary>Everything in it, to fill it before and look at it after.</summary>
    public Span<byte> Content => _content;

    /// <inheritdoc/>
    public void Read(long sector, Span<byte> buffer)
    {
        DiskSector.CheckRange(this, sector, buffer.Length);
        _content.AsSpan((int)(sector * DiskSector.Size), buffer.Length).CopyTo(buffer);
    }

    /// <inheritdoc/>
    public void Write(long sector, ReadOnlySpan<byte> buffer)
    {
        DiskSector.CheckRange(this, sector, buffer.Length);
        buffer.CopyTo(_content.AsSpan((int)(sector * DiskSector.Size)));
    }

    /// <inheritdoc/>
    public void Discard(long sector, long count)
    {
        DiskSector.CheckRange(this, sector, count * DiskSector.Size);
        _content.AsSpan((int)(sector * DiskSector.Size), (int)(count * DiskSector.Size)).Clear();
    }

    /// <inheritdoc/>
    public void Flush()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

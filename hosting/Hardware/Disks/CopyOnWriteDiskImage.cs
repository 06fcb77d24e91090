namespace Tophalf.Hosting.Hardware.Disks;

/// <summary>Takes writes in memory over another image, which is read and never written.</summary>
/// <remarks>
/// Memory is used for what was written, in clusters of <see cref="ClusterSectors"/> sectors; only the first write to a
/// cluster allocates. Not safe for several threads: one drive uses an image at a time.
/// </remarks>
public sealed class CopyOnWriteDiskImage : IDiskImage
{
    /// <summary>How many sectors are copied at once.</summary>
    public const int ClusterSectors = 16;

    private readonly IDiskImage _base;

    // Null: all of the cluster was discarded, and reads as zeros.
    private readonly Dictionary<long, byte[]?> _clusters = [];

    /// <summary>Creates an image that starts as a copy of another one.</summary>
    /// <param name="baseImage">The other image. It stays open as long as this one, and its owner disposes it.</param>
    public CopyOnWriteDiskImage(IDiskImage baseImage)
    {
        ArgumentNullException.ThrowIfNull(baseImage);
        _base = baseImage;
    }

    /// <inheritdoc/>
    public long SectorCount => _base.SectorCount;

    /// <inheritdoc/>
    public bool CanWrite => true;

    /// <summary>How many clusters differ, or may differ, from the image underneath.</summary>
    public int ClusterCount => _clusters.Count;

    /// <inheritdoc/>
    public void Read(long sector, Span<byte> buffer)
    {
        DiskSector.CheckRange(this, sector, buffer.Length);
        while (!buffer.IsEmpty)
        {
            Span<byte> part = buffer[..Math.Min(buffer.Length, BytesToClusterEnd(sector))];
            if (_clusters.TryGetValue(sector / ClusterSectors, out byte[]? cluster))
            {
                ReadCluster(cluster, OffsetInCluster(sector), part);
            }
            else
            {
                _base.Read(sector, part);
            }

            buffer = buffer[part.Length..];
            sector += part.Length / DiskSector.Size;
        }
    }

    /// <inheritdoc/>
    public void Write(long sector, ReadOnlySpan<byte> buffer)
    {
        DiskSector.CheckRange(this, sector, buffer.Length);
        while (!buffer.IsEmpty)
        {
            ReadOnlySpan<byte> part = buffer[..Math.Min(buffer.Length, BytesToClusterEnd(sector))];
            part.CopyTo(Cluster(sector / ClusterSectors).AsSpan(OffsetInCluster(sector)));
            buffer = buffer[part.Length..];
            sector += part.Length / DiskSector.Size;
        }
    }

    /// <summary>Reads as zeros from here on. Clusters that are discarded whole take no memory.</summary>
    /// <param name="sector">The first one.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">Past the end.</exception>
    public void Discard(long sector, long count)
    {
        DiskSector.CheckRange(this, sector, count * DiskSector.Size);
        while (count > 0)
        {
            long cluster = sector / ClusterSectors;
            int sectors = (int)Math.Min(count, BytesToClusterEnd(sector) / DiskSector.Size);
            if (sectors == SectorsOf(cluster))
            {
                _clusters[cluster] = null;
            }
            else
            {
                Cluster(cluster).AsSpan(OffsetInCluster(sector), sectors * DiskSector.Size).Clear();
            }

            sector += sectors;
            count -= sectors;
        }
    }

    /// <summary>Does nothing: what was written is in memory, and the image underneath is not ours to touch.</summary>
    public void Flush()
    {
    }

    /// <summary>Forgets everything that was written.</summary>
    public void Dispose() => _clusters.Clear();

    private static int OffsetInCluster(long sector) => (int)(sector % ClusterSectors) * DiskSector.Size;

    private static int BytesToClusterEnd(long sector) => (ClusterSectors * DiskSector.Size) - OffsetInCluster(sector);

    private static void ReadCluster(byte[]? cluster, int offset, Span<byte> buffer)
    {
        if (cluster is null)
        {
            buffer.Clear();
        }
        else
        {
            cluster.AsSpan(offset, buffer.Length).CopyTo(buffer);
        }
    }

    private int SectorsOf(long cluster) => (int)Math.Min(ClusterSectors, SectorCount - (cluster * ClusterSectors));

    private byte[] Cluster(long number)
    {
        bool isKnown = _clusters.TryGetValue(number, out byte[]? cluster);
        if (cluster is null)
        {
            cluster = new byte[SectorsOf(number) * DiskSector.Size];
            if (!isKnown)
            {
                _base.Read(number * ClusterSectors, cluster);
            }

            _clusters[number] = cluster;
        }

        return cluster;
    }
}

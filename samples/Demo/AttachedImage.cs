using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Samples.Demo;

/// <summary>An image, where its disk is, and the layer that takes the writes.</summary>
/// <param name="channel">The channel of the disk.</param>
/// <param name="unit">0 (master) or 1 (slave).</param>
/// <param name="file">The image. It is open for reading only: it cannot be modified through it.</param>
internal sealed class AttachedImage(int channel, int unit, FileDiskImage file) : IDisposable
{
    /// <summary>The channel of the disk.</summary>
    public int Channel => channel;

    /// <summary>0 (master) or 1 (slave).</summary>
    public int Unit => unit;

    /// <summary>The file.</summary>
    public string Path => file.Path;

    /// <summary>What the disk reads and writes.</summary>
    public CopyOnWriteDiskImage Layer { get; } = new(file);

    /// <summary>Where the disk is, in words.</summary>
    public string Place => DiskPlace.Of(channel, unit);

    /// <summary>Its bytes.</summary>
    public long Length => file.SectorCount * DiskSector.Size;

    public void Dispose()
    {
        Layer.Dispose();
        file.Dispose();
    }
}

using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Tests.Machine;

/// <summary>A disk of any size without content, that remembers where it was accessed last.</summary>
internal sealed class HugeDisk(long sectors) : IDiskImage
{
    public long SectorCount => sectors;

    public bool CanWrite => false;

    public long LastSector { get; private set; } = -1;

    public void Read(long sector, Span<byte> buffer)
    {
        LastSector = sector;
        buffer.Clear();
    }

    public void Write(long sector, ReadOnlySpan<byte> buffer) => throw new DiskImageException("Read-only.");

    public void Flush()
    {
    }

    public void Dispose()
    {
    }
}

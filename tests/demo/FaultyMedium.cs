using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>An image that does not do what it should.</summary>
internal sealed class FaultyMedium(IDiskImage image) : IDiskImage
{
    public delegate void AfterRead(long sector, Span<byte> data);

    /// <summary>Called with what was read.</summary>
    public AfterRead? Spoil { get; init; }

    /// <summary>Called instead of writing.</summary>
    public Action? InsteadOfWrite { get; init; }

    public long SectorCount => image.SectorCount;

    public bool CanWrite => image.CanWrite;

    public void Read(long sector, Span<byte> buffer)
    {
        image.Read(sector, buffer);
        Spoil?.Invoke(sector, buffer);
    }

    public void Write(long sector, ReadOnlySpan<byte> buffer)
    {
        if (InsteadOfWrite is null)
        {
            image.Write(sector, buffer);
            return;
        }

        InsteadOfWrite();
    }

    public void Flush() => image.Flush();

    public void Dispose() => image.Dispose();
}

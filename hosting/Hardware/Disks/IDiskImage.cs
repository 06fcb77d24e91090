namespace Tophalf.Hosting.Hardware.Disks;

/// <summary>The medium of a model drive: numbered sectors of <see cref="DiskSector.Size"/> bytes.</summary>
/// <remarks>
/// <para>
/// A drive calls its image from one thread at a time, never while it holds up a register access. Whatever an image
/// throws becomes a media error of the drive.
/// </para>
/// <para>Who opened an image disposes it, after everything that uses it.</para>
/// </remarks>
public interface IDiskImage : IDisposable
{
    /// <summary>How many sectors it has, 1 to <see cref="DiskSector.MaximumCount"/>. Never changes.</summary>
    long SectorCount { get; }

    /// <summary>Whether <see cref="Write"/> works.</summary>
    bool CanWrite { get; }

    /// <summary>Reads sectors.</summary>
    /// <param name="sector">The first one.</param>
    /// <param name="buffer">Receives whole sectors.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not whole sectors, or past the end.</exception>
    void Read(long sector, Span<byte> buffer);

    /// <summary>Writes sectors.</summary>
    /// <param name="sector">The first one.</param>
    /// <param name="buffer">Whole sectors.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not whole sectors, or past the end.</exception>
    /// <exception cref="DiskImageException">The image is read-only.</exception>
    void Write(long sector, ReadOnlySpan<byte> buffer);

    /// <summary>Gives up the content of sectors (TRIM).</summary>
    /// <remarks>
    /// An image that can forget reads as zeros there from now on; one that cannot does nothing, and reads as before.
    /// </remarks>
    /// <param name="sector">The first one.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">Past the end.</exception>
    void Discard(long sector, long count)
    {
    }

    /// <summary>Returns when everything written is on stable storage, as far as this image has one.</summary>
    void Flush();
}

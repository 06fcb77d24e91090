using Microsoft.Win32.SafeHandles;

namespace Tophalf.Hosting.Hardware.Disks;

/// <summary>A raw image in a file.</summary>
/// <remarks>
/// A read-only image may be open several times, and nobody writes to the file meanwhile; a writable image is open
/// once. Both are advisory locks on Unix. Reads and writes go straight to the file, without a buffer of our own.
/// </remarks>
public sealed class FileDiskImage : IDiskImage
{
    private readonly SafeFileHandle _file;

    private FileDiskImage(string path, SafeFileHandle file, long sectorCount, bool canWrite)
    {
        Path = path;
        _file = file;
        SectorCount = sectorCount;
        CanWrite = canWrite;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public long SectorCount { get; }

    /// <inheritdoc/>
    public bool CanWrite { get; }

    /// <summary>Opens an image read-only.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The image.</returns>
    /// <exception cref="DiskImageException">
    /// The file is missing, may not be read, is being written by someone, is empty, or is not a whole number of sectors.
    /// </exception>
    public static FileDiskImage OpenRead(string path) => Open(path, FileAccess.Read, FileShare.Read);

    /// <summary>Opens an image for reading and writing.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The image.</returns>
    /// <exception cref="DiskImageException">
    /// The file is missing, may not be written, is in use, is empty, or is not a whole number of sectors.
    /// </exception>
    // Shared reading would not do: on Unix, two writers that both allow readers do not exclude each other.
    public static FileDiskImage OpenReadWrite(string path) => Open(path, FileAccess.ReadWrite, FileShare.None);

    /// <inheritdoc/>
    public void Read(long sector, Span<byte> buffer)
    {
        DiskSector.CheckRange(this, sector, buffer.Length);
        long offset = sector * DiskSector.Size;
        while (!buffer.IsEmpty)
        {
            int read = RandomAccess.Read(_file, buffer, offset);
            if (read == 0)
            {
                throw new DiskImageException($"The disk image '{Path}' became shorter while it was open.");
            }

            buffer = buffer[read..];
            offset += read;
        }
    }

    /// <inheritdoc/>
    public void Write(long sector, ReadOnlySpan<byte> buffer)
    {
        DiskSector.CheckRange(this, sector, buffer.Length);
        if (!CanWrite)
        {
            throw new DiskImageException($"The disk image '{Path}' was opened read-only.");
        }

        RandomAccess.Write(_file, buffer, sector * DiskSector.Size);
    }

    /// <inheritdoc/>
    public void Flush()
    {
        if (CanWrite)
        {
            RandomAccess.FlushToDisk(_file);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    internal static long CountSectors(string path, long bytes)
    {
        if (bytes == 0)
        {
            throw new DiskImageException($"The disk image '{path}' is empty, or it is a pipe or a device.");
        }

        if (bytes % DiskSector.Size != 0)
        {
            throw new DiskImageException(
                $"The size of the disk image '{path}', {bytes} bytes, is not a multiple of the sector size, {DiskSector.Size} bytes. Is it a raw image, and is it complete?");
        }

        long sectors = bytes / DiskSector.Size;
        return sectors <= DiskSector.MaximumCount
            ? sectors
            : throw new DiskImageException($"The disk image '{path}' has {sectors} sectors; an ATA drive addresses at most {DiskSector.MaximumCount}.");
    }

    private static FileDiskImage Open(string path, FileAccess access, FileShare share)
    {
        SafeFileHandle file = OpenFile(path, access, share);
        try
        {
            return new FileDiskImage(path, file, CountSectors(path, RandomAccess.GetLength(file)), access != FileAccess.Read);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static SafeFileHandle OpenFile(string path, FileAccess access, FileShare share)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            // To open a pipe would be to wait for whoever writes to it. A link says nothing of what it leads to.
            FileInfo file = new(path);
            FileSystemInfo? target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);
            if (target is FileInfo { Exists: true, Length: 0 })
            {
                CountSectors(path, 0);
            }

            return File.OpenHandle(path, FileMode.Open, access, share, FileOptions.RandomAccess);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DiskImageException($"The disk image '{path}' does not exist.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            string reason = Directory.Exists(path) ? "is a directory"
                : access == FileAccess.Read ? "may not be read by this user"
                : "may not be written by this user";
            throw new DiskImageException($"The disk image '{path}' {reason}.", exception);
        }
        catch (IOException exception) when (exception is not DiskImageException)
        {
            throw new DiskImageException($"The disk image '{path}' cannot be opened; another program may be using it. {exception.Message}", exception);
        }
    }
}

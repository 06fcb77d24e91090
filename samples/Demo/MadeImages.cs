namespace Tophalf.Samples.Demo;

/// <summary>Two images of known content in a temporary folder, which goes when this is disposed.</summary>
internal sealed class MadeImages : IDisposable
{
    private const int Count = 2;
    private const int PieceBytes = 1024 * 1024;

    private readonly DirectoryInfo _folder;

    private MadeImages(DirectoryInfo folder)
    {
        _folder = folder;
        Paths = [.. Enumerable.Range(0, Count).Select(number => Path.Combine(folder.FullName, $"disk{number}.img"))];
    }

    /// <summary>The images.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Makes them.</summary>
    /// <param name="mebibytes">The size of each.</param>
    /// <param name="seed">Where their content comes from.</param>
    /// <param name="cancellation">Gives up, and removes what there is.</param>
    /// <exception cref="DemoException">The temporary folder cannot be used, or is too small.</exception>
    public static async Task<MadeImages> CreateAsync(int mebibytes, ulong seed, CancellationToken cancellation)
    {
        string parent = Path.GetTempPath();
        MadeImages? images = null;
        try
        {
            images = new MadeImages(Directory.CreateTempSubdirectory("tophalf-demo-"));
            RequireSpace(parent, (long)mebibytes * PieceBytes * Count, new DriveInfo(images._folder.FullName).AvailableFreeSpace);
            await Task.WhenAll(images.Paths.Select((path, number) =>
                Task.Run(() => Write(path, mebibytes, PseudoRandom.SeedOf(seed, number), cancellation), cancellation)));
            return images;
        }
        catch (Exception exception)
        {
            images?.Dispose();
            throw exception is IOException or UnauthorizedAccessException
                ? DemoException.Machine(
                    $"The images cannot be made in '{parent}': {exception.Message} Point TMPDIR to a folder with {mebibytes * Count} MiB free, or give a smaller --size.")
                : exception;
        }
    }

    /// <summary>Says so before a gigabyte is written for nothing.</summary>
    /// <exception cref="DemoException">There is not enough space.</exception>
    internal static void RequireSpace(string folder, long needed, long available)
    {
        if (needed > available)
        {
            throw DemoException.Machine(
                $"'{folder}' has {ByteText.Short(available)} free, and the images need {ByteText.Short(needed)}. Give a smaller --size, or point TMPDIR to another folder.");
        }
    }

    /// <summary>Removes them.</summary>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else has removed it, or holds on to it: nothing that is ours to repair.
        }
    }

    private static void Write(string path, int mebibytes, ulong seed, CancellationToken cancellation)
    {
        byte[] piece = new byte[PieceBytes];
        using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (int number = 0; number < mebibytes; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            PseudoRandom.Fill(piece, seed, file.Position);
            file.Write(piece);
        }
    }
}

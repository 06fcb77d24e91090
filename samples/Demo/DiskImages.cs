using System.Security.Cryptography;
using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Samples.Demo;

/// <summary>The images of a run, each open for reading under a layer that takes the writes.</summary>
internal sealed class DiskImages : IDisposable
{
    private readonly List<AttachedImage> _images = [];

    /// <summary>The images, in the order of the command line.</summary>
    public IReadOnlyList<AttachedImage> All => _images;

    /// <summary>Opens images. The same one twice is fine: nobody writes to it.</summary>
    /// <exception cref="DemoException">One cannot be used.</exception>
    public static DiskImages Open(IReadOnlyList<string> paths)
    {
        DiskImages images = new();
        try
        {
            for (int number = 0; number < paths.Count; number++)
            {
                // Masters first: on this chip, a slave without a master is not a usual machine.
                images._images.Add(new AttachedImage(number % 2, number / 2, OpenOne(paths[number])));
            }

            return images;
        }
        catch
        {
            images.Dispose();
            throw;
        }
    }

    /// <summary>The digests of the files: read past the controller, and past the layer.</summary>
    /// <exception cref="DemoException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<string>> HashFilesAsync(CancellationToken cancellation) =>
        await Task.WhenAll(_images.Select(image => HashAsync(image.Path, cancellation)));

    public void Dispose()
    {
        foreach (AttachedImage image in _images)
        {
            image.Dispose();
        }
    }

    private static FileDiskImage OpenOne(string path)
    {
        if (path.Length == 0)
        {
            throw DemoException.Usage("The name of an image is empty. Give the path of a raw disk image.");
        }

        try
        {
            return FileDiskImage.OpenRead(path);
        }
        catch (DiskImageException exception)
        {
            throw DemoException.Usage($"{exception.Message} Give raw disk images, or none to have two made.");
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using FileStream file = new(
                path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 20, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        }
        catch (IOException exception)
        {
            throw DemoException.Machine($"The disk image '{path}' cannot be read: {exception.Message} Check the disk that it is on.");
        }
    }
}

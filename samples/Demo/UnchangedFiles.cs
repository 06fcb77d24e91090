using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Samples.Demo;

/// <summary>Looks at the files once more, after everything that was written.</summary>
internal static class UnchangedFiles
{
    public static async Task CheckAsync(
        Screen screen, Verdict verdict, DiskImages images, IReadOnlyList<string> before, CancellationToken cancellation)
    {
        screen.Heading("The files afterwards");
        IReadOnlyList<string> after = await images.HashFilesAsync(cancellation);
        for (int number = 0; number < after.Count; number++)
        {
            AttachedImage image = images.All[number];
            bool isUnchanged = after[number] == before[number];
            long layer = image.Layer.ClusterCount * (long)CopyOnWriteDiskImage.ClusterSectors * DiskSector.Size;
            screen.Outcome(
                isUnchanged,
                $"{image.Place}: the file is {(isUnchanged ? "unchanged" : "CHANGED")}; {ByteText.Short(layer)} are in the layer over it");
            verdict.Require(isUnchanged, $"the file of {image.Place} changed while the demo ran");
        }
    }
}

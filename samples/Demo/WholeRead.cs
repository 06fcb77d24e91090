using Tophalf.Hosting;

namespace Tophalf.Samples.Demo;

/// <summary>Reads all disks whole, both channels at once, and compares them with the files.</summary>
internal static class WholeRead
{
    public static async Task RunAsync(
        Screen screen, Verdict verdict, IReadOnlyList<AtaDevice> devices, DiskImages images, IReadOnlyList<string> hashes,
        CancellationToken cancellation)
    {
        screen.Heading("Reading all disks whole, both channels at once");
        foreach (DiskRead read in await ReadProgress.ReadAllAsync(screen, devices, cancellation))
        {
            string place = DiskPlace.Of(read.Device.Channel, read.Device.Target);
            if (read.Failure is not null)
            {
                verdict.Add($"{place} could not be read");
                screen.Outcome(false, $"{place}: {read.Failure}");
                continue;
            }

            double bytes = read.Device.SectorCount * (double)read.Device.SectorSize;
            screen.Line(
                $"{place}: {ByteText.Count((long)bytes)} bytes in {ByteText.Seconds(read.Elapsed)}, {ByteText.Short(bytes / read.Elapsed.TotalSeconds)}/s");
            Compare(screen, verdict, place, read.Hash!, FileHash(read.Device, images, hashes));
        }
    }

    private static void Compare(Screen screen, Verdict verdict, string place, string read, string file)
    {
        bool isEqual = read == file;
        screen.Line($"  SHA-256 {read}");
        screen.Outcome(isEqual, isEqual ? "  equal to the file's own" : $"  DIFFERENT from the file's own, {file}");
        verdict.Require(isEqual, $"{place} was not read as its file is");
    }

    private static string FileHash(AtaDevice device, DiskImages images, IReadOnlyList<string> hashes) =>
        images.All.Zip(hashes).Single(one => one.First.Channel == device.Channel && one.First.Unit == device.Target).Second;
}

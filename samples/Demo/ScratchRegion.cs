using Tophalf.Hosting;

namespace Tophalf.Samples.Demo;

/// <summary>Writes new content to the middle of each disk, and reads it back. It goes to the layer over the image.</summary>
internal static class ScratchRegion
{
    private const int MostBytes = 1024 * 1024;

    // Made content is number 0 and up.
    private const int ContentNumber = 1000;

    public static async Task RunAsync(
        Screen screen, Verdict verdict, IReadOnlyList<AtaDevice> devices, ulong seed, CancellationToken cancellation)
    {
        screen.Heading("Writing a scratch region (to the layer in memory), and reading it back");
        foreach (AtaDevice device in devices)
        {
            string place = DiskPlace.Of(device.Channel, device.Target);
            ulong sectors = Math.Min(device.SectorCount, (ulong)(MostBytes / device.SectorSize));
            ulong lba = (device.SectorCount - sectors) / 2;
            string what = $"{place}: {ByteText.Short(sectors * (double)device.SectorSize)} at LBA {ByteText.Count((long)lba)}";
            try
            {
                bool isWell = await WriteAndReadAsync(device, lba, (int)sectors, PseudoRandom.SeedOf(seed, ContentNumber + device.Channel), cancellation);
                screen.Outcome(isWell, isWell ? $"{what} written, flushed, read back: equal" : $"{what} read back DIFFERENT");
                verdict.Require(isWell, $"the scratch region of {place} was not read as written");
            }
            catch (Exception exception) when (exception is AtaRequestException or MiniportViolationException)
            {
                screen.Outcome(false, $"{what}: {exception.Message}");
                verdict.Add($"the scratch region of {place} failed");
            }
        }
    }

    private static async Task<bool> WriteAndReadAsync(AtaDevice device, ulong lba, int sectors, ulong seed, CancellationToken cancellation)
    {
        byte[] before = new byte[sectors * device.SectorSize];
        byte[] written = new byte[before.Length];
        byte[] read = new byte[before.Length];
        PseudoRandom.Fill(written, seed, (long)lba * device.SectorSize);
        await device.ReadAsync(lba, before, cancellation);
        await device.WriteAsync(lba, written, cancellation);
        await device.FlushAsync(cancellation);
        await device.ReadAsync(lba, read, cancellation);

        // Had the content been there before, reading it back would prove nothing.
        return read.AsSpan().SequenceEqual(written) && !before.AsSpan().SequenceEqual(written);
    }
}

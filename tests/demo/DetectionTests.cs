using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>Runs in which something is not well: each check can fail.</summary>
public sealed class DetectionTests : IDisposable
{
    // Outside the scratch region, and not the sector that is made to fail.
    private const long Spoilt = 100;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_flipped_bit_is_noticed()
    {
        DemoRun run = await Run(image => new FaultyMedium(image)
        {
            Spoil = (sector, data) =>
            {
                if (Spoilt >= sector && Spoilt < sector + (data.Length / DiskSector.Size))
                {
                    data[(int)(Spoilt - sector) * DiskSector.Size] ^= 1;
                }
            },
        });

        Assert.StartsWith("Not well: channel 0 master was not read as its file is (", run.LastLine);
        Assert.Contains("DIFFERENT from the file's own", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_sector_that_cannot_be_read_is_noticed()
    {
        DemoRun run = await Run(image => new FaultyMedium(image)
        {
            Spoil = (sector, data) =>
            {
                if (Spoilt >= sector && Spoilt < sector + (data.Length / DiskSector.Size))
                {
                    throw new IOException("The medium is damaged.");
                }
            },
        });

        Assert.StartsWith("Not well: channel 0 master could not be read", run.LastLine);
        Assert.Contains("IRB_STATUS_DEVICE_ERROR", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Writes_that_get_lost_are_noticed()
    {
        DemoRun run = await Run(image => new FaultyMedium(image) { InsteadOfWrite = () => { } });

        Assert.StartsWith("Not well: the scratch region of channel 0 master was not read as written (", run.LastLine);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_write_that_fails_is_noticed()
    {
        DemoRun run = await Run(image => new FaultyMedium(image) { InsteadOfWrite = () => throw new IOException("The medium is worn out.") });

        Assert.StartsWith("Not well: the scratch region of channel 0 master failed (", run.LastLine);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_file_that_changes_meanwhile_is_noticed()
    {
        string path = _folder.Image("changing.img", 4096 * 512);
        byte changed = (byte)~File.ReadAllBytes(path)[0];
        DemoRun run = await DemoRun.Over(
            image => new FaultyMedium(image)
            {
                InsteadOfWrite = () =>
                {
                    using FileStream file = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                    file.WriteByte(changed);
                },
            },
            path);

        Assert.Contains("the file of channel 0 master changed while the demo ran", run.LastLine);
        Assert.Equal(1, run.ExitCode);
    }

    private Task<DemoRun> Run(Func<IDiskImage, IDiskImage> medium) =>
        DemoRun.Over(medium, _folder.Image("disk.img", 4096 * 512));
}

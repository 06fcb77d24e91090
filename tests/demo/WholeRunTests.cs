using Tophalf.Hosting.Hardware.Qemu;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>Runs in which all is well.</summary>
public sealed class WholeRunTests
{
    private const int TwoMebibytes = 2 * 1024 * 1024;

    [Theory]
    [InlineData("isa", false)]
    [InlineData("isa", true)]
    [InlineData("native", false)]
    [InlineData("native", true)]
    public async Task Images_are_read_as_they_are_and_never_modified(string wiring, bool pio)
    {
        using TestFolder folder = new();
        string first = folder.Image("first.img", TwoMebibytes);
        string second = folder.Image("second.img", TwoMebibytes + 512);
        string[] before = [TestFolder.HashOf(first), TestFolder.HashOf(second)];

        DemoRun run = await DemoRun.Of([first, second, "--wiring", wiring, .. pio ? ["--pio"] : Array.Empty<string>()]);

        Assert.Equal("", run.Error);
        Assert.StartsWith("All is well: 2 disks", run.LastLine);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, run.Hashes);
        string[] after = [TestFolder.HashOf(first), TestFolder.HashOf(second)];
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Qemu_brings_the_same_as_the_model(bool pio)
    {
        if (QemuMachine.WhyUnavailable() is string why)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"In CI every test runs. {why}");
            Assert.Skip(why);
        }

        using TestFolder folder = new();
        string[] images = [folder.Image("first.img", 100 * 1024), folder.Image("second.img", 64 * 1024)];

        DemoRun run = await DemoRun.Of([.. images, "--hba", "qemu", .. pio ? ["--pio"] : Array.Empty<string>()]);

        Assert.Equal("", run.Error);
        Assert.StartsWith("All is well: 2 disks", run.LastLine);
        Assert.Contains("over QEMU's PIIX3", run.Output);
        Assert.Equal(images.Select(TestFolder.HashOf), run.Hashes);
        Assert.Equal(0, run.Row("Bytes allocated", 0)[4]);
    }

    [Fact]
    public async Task Four_images_take_the_two_places_of_each_channel()
    {
        using TestFolder folder = new();
        string[] images = [.. Enumerable.Range(1, 4).Select(number => folder.Image($"{number}.img", number * 512 * 300))];

        DemoRun run = await DemoRun.Of(images);

        Assert.StartsWith("All is well: 4 disks", run.LastLine);
        Assert.Contains($"channel 0 master: {images[0]}", run.Output);
        Assert.Contains($"channel 1 master: {images[1]}", run.Output);
        Assert.Contains($"channel 0 slave: {images[2]}", run.Output);
        Assert.Contains($"channel 1 slave: {images[3]}", run.Output);
        Assert.Equal(images.Select(TestFolder.HashOf).Order(), run.Hashes.Order());
    }

    [Fact]
    public async Task The_same_image_twice_becomes_two_disks()
    {
        using TestFolder folder = new();
        string image = folder.Image("only.img", 512 * 100);
        DemoRun run = await DemoRun.Of(image, image);
        Assert.StartsWith("All is well: 2 disks", run.LastLine);
    }

    [Fact]
    public async Task An_image_of_one_sector_is_a_disk()
    {
        using TestFolder folder = new();
        DemoRun run = await DemoRun.Of(folder.Image("one.img", 512));
        Assert.StartsWith("All is well: 1 disk,", run.LastLine);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_link_to_an_image_is_followed()
    {
        using TestFolder folder = new();
        string image = folder.Image("target.img", 512 * 3);
        string link = Path.Combine(folder.Path, "link.img");
        File.CreateSymbolicLink(link, image);
        DemoRun run = await DemoRun.Of(link);
        Assert.StartsWith("All is well", run.LastLine);
        Assert.Equal([TestFolder.HashOf(image)], run.Hashes);
    }

    [Fact]
    public async Task Made_content_follows_from_the_seed()
    {
        DemoRun one = await DemoRun.Of("--size", "1", "--seed", "7");
        DemoRun again = await DemoRun.Of("--size", "1", "--seed", "7");
        DemoRun other = await DemoRun.Of("--size", "1", "--seed", "8");

        Assert.Equal(2, one.Hashes.Distinct().Count());
        Assert.Equal(one.Hashes, again.Hashes);
        Assert.Empty(one.Hashes.Intersect(other.Hashes));
    }

    [Fact]
    public async Task The_first_channel_answers_for_its_sibling_where_they_share_a_line()
    {
        DemoRun native = await DemoRun.Of("--size", "1", "--wiring", "native");
        DemoRun isa = await DemoRun.Of("--size", "1");

        const int forSibling = 3;
        Assert.True(native.Row("For sibling", 0)[forSibling] > 0);
        Assert.Equal(0, isa.Row("For sibling", 0)[forSibling]);
    }

    [Fact]
    public async Task The_host_counts_what_was_forced()
    {
        DemoRun run = await DemoRun.Of("--size", "1");

        Assert.Contains("status 0x51 (DRDY DSC ERR), error 0x40 (UNC)", run.Output);
        Assert.Contains("status 0x41 (DRDY ERR), error 0x04 (ABRT)", run.Output);
        Assert.Equal([1, 0, 1, 0, 0], run.Row("Workers refused", 0));
        Assert.Equal([1, 1, 0, 1, 0], run.Row("Workers refused", 1));
        Assert.Equal(0, run.Row("Bytes allocated", 0)[4]);
        Assert.Contains("Violations of the contract: 0", run.Output);
    }
}

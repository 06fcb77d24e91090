using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Tophalf.Freestanding.Tests.Support;
using Tophalf.Generators.Tests.Support;
using Repository = Tophalf.Package.Tests.Support.Repository;

namespace Tophalf.Freestanding.Tests;

/// <summary>The same miniport on a machine of its own: real ports, real interrupts, QEMU's IDE controller.</summary>
public sealed class Ring0Tests(Images images)
{
    private const int SectorSize = 512;
    private const int ScratchSectors = 128;
    private const int FirstVector = 0x2E;

    private static readonly int[] s_sizes = [4 << 20, 3 << 20];

    [Fact]
    public async Task The_kernel_reads_and_writes_the_disks_of_both_channels()
    {
        Ring0Run.NeedQemu();
        ImageProject project = await images.KernelOfAsync("samples/Piix3");
        byte[][] contents = [.. s_sizes.Select(RandomNumberGenerator.GetBytes)];
        string[] files = [.. s_sizes.Select((_, at) => Path.Combine(project.Folder, $"disk{at}.img"))];
        for (int at = 0; at < files.Length; at++)
        {
            await File.WriteAllBytesAsync(files[at], contents[at], TestContext.Current.CancellationToken);
        }

        Ring0Run run = await Ring0Run.StartAsync(project.Folder, project.Kernel, [.. DiskWithOneError(files[0]), .. Disk(files[1], 1)]);

        Assert.True(run.ExitCode == Ring0Run.Passed, run.Output);
        for (int channel = 0; channel < files.Length; channel++)
        {
            string hash = HashOf(contents[channel]);
            foreach (string way in (string[])["by DMA", "by PIO", "by DMA on a shared line"])
            {
                Assert.Contains(
                    $"channel {channel} disk 0  read {way}, {s_sizes[channel]} bytes, SHA-256 {hash}", run.Output, StringComparison.Ordinal);
            }

            byte[] expected = contents[channel];
            Pattern(channel).CopyTo(expected, expected.Length - (ScratchSectors * SectorSize));
            Assert.Equal(HashOf(expected), HashOf(await File.ReadAllBytesAsync(files[channel], TestContext.Current.CancellationToken)));
        }

        Assert.Equal([1, 1], run.NumbersIn(@"disk errors (\d+), deferrals (\d+)"));
        CompareInterrupts(run);
    }

    /// <summary>What took the interrupts above is, instruction by instruction, what is under version control.</summary>
    [Fact]
    public async Task Its_dispatcher_is_the_one_that_was_reviewed()
    {
        ImageProject project = await images.KernelOfAsync("samples/Piix3");

        Tool listing = await Tool.RunAsync(
            Path.Combine(Repository.Root, "benchmarks", "listing.sh"), Repository.Root, ["--object", project.Kernel]);

        Assert.True(listing.ExitCode == 0, listing.Output);
        Snapshot.AssertMatches("tests/freestanding/Snapshots/Piix3.ring0.txt", listing.Output);
    }

    [Fact]
    public async Task Another_build_in_another_folder_makes_the_same_bytes()
    {
        ImageProject project = await images.KernelOfAsync("samples/Piix3");
        ImageProject again = images.Create("samples/Piix3");
        Assert.Equal(0, (await again.BuildKernelAsync()).ExitCode);

        Assert.Equal(
            HashOf(await File.ReadAllBytesAsync(project.Kernel, TestContext.Current.CancellationToken)),
            HashOf(await File.ReadAllBytesAsync(again.Kernel, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(0, "a check failed (an index, an overflow) at 0")]
    [InlineData(1, "a check failed (an index, an overflow) at 0")]
    [InlineData(2, "a division by zero (exception 0, error code 0000) at 0")]
    [InlineData(3, "a page fault (exception 14, error code 0000) at 0")]
    [InlineData(4, "a stackalloc was overrun at 0")]
    public async Task A_check_that_fails_is_said_and_ends_the_machine(int kind, string sentence)
    {
        Ring0Run.NeedQemu();
        ImageProject project = await images.KernelOfAsync("tests/freestanding/Miniports/Checks.cs", "tests/freestanding/Miniports/KindOfPort.cs");

        Ring0Run run = await Ring0Run.StartAsync(
            project.Folder, project.Kernel, "-chardev", "null,id=nobody", "-device", $"isa-debugcon,iobase=0x402,chardev=nobody,readback={kind}");

        Assert.True(run.ExitCode == Ring0Run.Stopped, run.Output);
        Assert.Contains($"STOPPED: {sentence}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_without_a_port_driver_is_served_and_deferred()
    {
        Ring0Run.NeedQemu();
        ImageProject project = await images.OwnKernelOfAsync("samples/Rtc");

        Ring0Run run = await Ring0Run.StartAsync(images.Folder, project.Kernel);

        Assert.True(run.ExitCode == Ring0Run.Passed, run.Output);
        int[] counts = run.NumbersIn(@"line 8: (\d+) interrupts, (\d+) TRUE, (\d+) FALSE; (\d+) ticks, (\d+) deferrals");
        Assert.Equal(run.Interrupts[0x28], counts[0]);
        Assert.Equal(counts[0], counts[1] + counts[2]);
        Assert.Equal(3, counts[4]);

        // 64 a second: two whole seconds lie between three changes of the time.
        Assert.InRange(counts[3], 100, 1000);
        Assert.Equal(3, Regex.Count(run.Output, @"^time \d\d:\d\d:\d\d\r?$", RegexOptions.Multiline));
    }

    [Fact]
    public async Task Without_a_disk_it_says_so()
    {
        Ring0Run.NeedQemu();
        ImageProject project = await images.KernelOfAsync("samples/Piix3");

        Ring0Run run = await Ring0Run.StartAsync(project.Folder, project.Kernel);

        Assert.Equal(35, run.ExitCode);
        Assert.Contains("FAILED: there is no disk on either channel", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What QEMU delivered is what the port driver counted, and each one was somebody's.</summary>
    private static void CompareInterrupts(Ring0Run run)
    {
        int interrupts = 0, unclaimed = 0, claimedEarly = 0, answeredTrue = 0;
        for (int channel = 0; channel < s_sizes.Length; channel++)
        {
            int[] line = run.NumbersIn($@"line {14 + channel}: (\d+) interrupts, (\d+) spurious, (\d+) unclaimed, (\d+) claimed before they came");
            int[] answers = run.NumbersIn($@"channel {channel}: (\d+) TRUE, (\d+) FALSE, (\d+) requests of the other channel completed");
            Assert.Equal(run.Interrupts[FirstVector + channel], line[0] + line[1]);
            Assert.Equal(0, line[1]);
            interrupts += line[0];
            unclaimed += line[2];
            claimedEarly += line[3];
            answeredTrue += answers[0];

            // On a shared line everybody has to say FALSE for it to end.
            Assert.True(answers[1] > 0, run.Output);
        }

        Assert.Equal(interrupts + claimedEarly - unclaimed, answeredTrue);
        Assert.InRange(unclaimed, 0, claimedEarly);
        Assert.True(interrupts > s_sizes.Sum() / SectorSize, run.Output);

        // The routine of channel 0 is asked first on the shared line, and speaks for channel 1.
        Assert.True(run.NumbersIn(@"channel 0: \d+ TRUE, \d+ FALSE, (\d+) requests")[0] > 0, run.Output);
    }

    private static string HashOf(byte[] data) => Convert.ToHexStringLower(SHA256.HashData(data));

    private static string[] Disk(string file, int channel) =>
        ["-drive", $"if=none,id=d{channel},format=raw,file={file}", "-device", $"ide-hd,drive=d{channel},bus=ide.{channel},unit=0"];

    /// <summary>The disk of channel 0, where the first read of a sector fails.</summary>
    private static string[] DiskWithOneError(string file) =>
    [
        "-drive",
        $"if=none,id=d0,format=raw,file.driver=blkdebug,file.image.filename={file},file.inject-error.0.event=read_aio,"
            + "file.inject-error.0.errno=5,file.inject-error.0.once=on,file.inject-error.0.sector=3000",
        "-device", "ide-hd,drive=d0,bus=ide.0,unit=0",
    ];

    private static byte[] Pattern(int channel) =>
    [
        .. Enumerable.Range(0, ScratchSectors * SectorSize)
            .Select(at => (byte)((((2 * channel) + 1) * 31) + (at / SectorSize * 7) + at)),
    ];
}

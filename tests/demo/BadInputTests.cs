using System.Diagnostics;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>What cannot be run: one line that says what is wrong, where, and what to do.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("There is no option '--fast'. --help lists the options; an image with such a name goes after '--'.", "--fast")]
    [InlineData("--wiring 'pci' is none. Say isa (a line for each channel) or native (one line for both).", "--wiring", "pci")]
    [InlineData("--hba 'vmware' is none. Say model (a model, in this process) or qemu (QEMU's controller).", "--hba", "vmware")]
    [InlineData("QEMU's controller has a line for each channel. Leave --wiring native out, or --hba qemu.", "--hba", "qemu", "--wiring", "native")]
    [InlineData("Required argument missing for option: '--wiring'. --help lists what may be said.", "--wiring")]
    [InlineData("--size '0' is not possible. Give a number from 1 to 65536, MiB.", "--size", "0")]
    [InlineData("--size '65537' is not possible. Give a number from 1 to 65536, MiB.", "--size", "65537")]
    [InlineData("--size 'big' is not possible. Give a number from 1 to 65536, MiB.", "--size", "big")]
    [InlineData("--seed '-1' is not possible. Give a number from 0 to 18446744073709551615, and whole.", "--seed", "-1")]
    [InlineData("--size is about the images that are made when none is given. Leave it out, or leave out the images.", "a.img", "--size", "2")]
    [InlineData("5 images are too many: the controller has two channels with two disks each. Give at most 4.", "a", "b", "c", "d", "e")]
    [InlineData("The name of an image is empty. Give the path of a raw disk image.", "")]
    [InlineData("The disk image 'missing.img' does not exist. Give raw disk images, or none to have two made.", "missing.img")]
    [InlineData("The disk image '-dash.img' does not exist. Give raw disk images, or none to have two made.", "--", "-dash.img")]
    [InlineData("The disk image 'no/such/folder.img' does not exist. Give raw disk images, or none to have two made.", "no/such/folder.img")]
    public async Task A_wrong_command_line_is_explained_in_one_line(string line, params string[] args) =>
        AssertRefused(await DemoRun.Of(args), line);

    [Fact]
    public async Task A_folder_is_no_image() =>
        AssertRefused(await DemoRun.Of(_folder.Path), $"The disk image '{_folder.Path}' is a directory. Give raw");

    [Fact]
    public async Task An_empty_file_is_no_image()
    {
        string path = _folder.Image("empty.img", 0);
        AssertRefused(await DemoRun.Of(path), $"The disk image '{path}' is empty, or it is a pipe or a device. Give raw");
    }

    [Fact]
    public async Task Half_a_sector_is_noticed()
    {
        string path = _folder.Image("odd.img", 1000);
        AssertRefused(
            await DemoRun.Of(path),
            $"The size of the disk image '{path}', 1000 bytes, is not a multiple of the sector size, 512 bytes.");
    }

    [Fact]
    public async Task The_second_image_is_looked_at_too()
    {
        string path = _folder.Image("good.img", 512);
        AssertRefused(await DemoRun.Of(path, "missing.img"), "The disk image 'missing.img' does not exist.");
    }

    [Fact]
    public async Task An_image_that_somebody_writes_to_is_refused()
    {
        string path = _folder.Image("busy.img", 512);
        using FileStream writer = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        AssertRefused(await DemoRun.Of(path), $"The disk image '{path}' cannot be opened; another program may be using it.");
    }

    [Fact]
    public async Task A_circle_of_links_is_refused()
    {
        string path = Path.Combine(_folder.Path, "circle.img");
        File.CreateSymbolicLink(path, path);
        AssertRefused(await DemoRun.Of(path), $"The disk image '{path}' cannot be opened; ");
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the file system has no pipes.");
        string path = Path.Combine(_folder.Path, "pipe");
        using Process make = Process.Start("mkfifo", [path]);
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        AssertRefused(await DemoRun.Of(path), $"The disk image '{path}' is empty, or it is a pipe or a device. Give raw");
    }

    [Fact]
    public async Task An_image_without_permission_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The test takes permissions away in the Unix way.");
            return;
        }

        string path = _folder.Image("secret.img", 512);
        File.SetUnixFileMode(path, UnixFileMode.None);

        // Images are opened before anything waits, so on this thread.
        AssertRefused(await Unprivileged.Run(() => DemoRun.Of(path)), $"The disk image '{path}' may not be read by this user. Give raw");
    }

    [Fact]
    public void Too_little_space_is_said_before_anything_is_written()
    {
        DemoException exception = Assert.Throws<DemoException>(() => MadeImages.RequireSpace("/somewhere", 4L << 30, 1L << 30));
        Assert.Equal(
            "'/somewhere' has 1 GiB free, and the images need 4 GiB. Give a smaller --size, or point TMPDIR to another folder.",
            exception.Message);
        Assert.Equal(1, exception.ExitCode);
        MadeImages.RequireSpace("/somewhere", 1, 1);
    }

    private static void AssertRefused(DemoRun run, string line)
    {
        Assert.StartsWith($"demo: {line}", run.Error);
        Assert.Equal(run.Error.Length - Environment.NewLine.Length, run.Error.IndexOf(Environment.NewLine, StringComparison.Ordinal));
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }
}

using System.Diagnostics;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Disks;

public sealed class FileDiskImageTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_is_written_is_in_the_file()
    {
        Fill(8);
        using (FileDiskImage image = FileDiskImage.OpenReadWrite(_path))
        {
            Assert.Equal((8, true, _path), (image.SectorCount, image.CanWrite, image.Path));
            image.Write(2, Full(7, 1024));
            image.Flush();
        }

        using FileDiskImage again = FileDiskImage.OpenRead(_path);
        byte[] buffer = new byte[2048];
        again.Read(1, buffer);
        Assert.Equal([.. new byte[512], .. Full(7, 1024), .. new byte[512]], buffer);
    }

    [Fact]
    public void Missing_file_is_named()
    {
        string path = _path + ".missing";
        string message = Assert.Throws<DiskImageException>(() => FileDiskImage.OpenRead(path)).Message;
        Assert.Equal($"The disk image '{path}' does not exist.", message);
    }

    [Fact]
    public void Missing_directory_is_named()
    {
        string path = Path.Combine(_path + ".missing", "disk.img");
        string message = Assert.Throws<DiskImageException>(() => FileDiskImage.OpenRead(path)).Message;
        Assert.Equal($"The disk image '{path}' does not exist.", message);
    }

    [Fact]
    public void Empty_file_is_refused() =>
        Assert.Contains("is empty", Assert.Throws<DiskImageException>(() => FileDiskImage.OpenRead(_path)).Message);

    [Fact]
    public async Task Pipe_and_device_are_refused_at_once()
    {
        File.Delete(_path);
        using (Process make = Process.Start("mkfifo", _path))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        foreach (string path in new[] { _path, "/dev/zero" })
        {
            Task open = Task.Run(() => FileDiskImage.OpenRead(path), TestContext.Current.CancellationToken);
            DiskImageException refusal = await Assert.ThrowsAsync<DiskImageException>(
                () => open.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
            Assert.Contains("a pipe or a device", refusal.Message);
        }
    }

    [Fact]
    public void File_of_a_broken_sector_is_refused()
    {
        File.WriteAllBytes(_path, new byte[1000]);
        string message = Assert.Throws<DiskImageException>(() => FileDiskImage.OpenRead(_path)).Message;
        Assert.Contains("1000 bytes, is not a multiple of the sector size, 512 bytes", message);

        // The file is not left open behind the error: a writer gets it to itself.
        Fill(1);
        using FileDiskImage image = FileDiskImage.OpenReadWrite(_path);
    }

    [Fact]
    public void File_beyond_48_bits_is_refused()
    {
        Assert.Equal(1L << 48, FileDiskImage.CountSectors("huge", 1L << 57));
        string message = Assert.Throws<DiskImageException>(() => FileDiskImage.CountSectors("huge", (1L << 57) + 512)).Message;
        Assert.Contains("an ATA drive addresses at most 281474976710656", message);
    }

    [Fact]
    public void Directory_is_refused()
    {
        string message = Assert.Throws<DiskImageException>(() => FileDiskImage.OpenRead(Path.GetTempPath())).Message;
        Assert.Contains("is a directory", message);
    }

    [Fact]
    public void File_without_permission_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The test takes permissions away in the Unix way.");
            return;
        }

        Fill(1);
        File.SetUnixFileMode(_path, UnixFileMode.UserRead);
        string message = Unprivileged.Run(() => Assert.Throws<DiskImageException>(() => FileDiskImage.OpenReadWrite(_path))).Message;
        Assert.Contains("may not be written by this user", message);
        File.SetUnixFileMode(_path, UnixFileMode.None);
        message = Unprivileged.Run(() => Assert.Throws<DiskImageException>(() => FileDiskImage.OpenRead(_path))).Message;
        Assert.Contains("may not be read by this user", message);
    }

    [Fact]
    public void Readers_share_an_image_and_keep_writers_out()
    {
        Fill(1);
        using FileDiskImage first = FileDiskImage.OpenRead(_path);
        using FileDiskImage second = FileDiskImage.OpenRead(_path);
        string message = Assert.Throws<DiskImageException>(() => FileDiskImage.OpenReadWrite(_path)).Message;
        Assert.Contains("another program may be using it", message);
    }

    [Fact]
    public void Writer_has_an_image_to_itself()
    {
        Fill(1);
        using FileDiskImage writer = FileDiskImage.OpenReadWrite(_path);
        Assert.Throws<DiskImageException>(() => FileDiskImage.OpenRead(_path));
        Assert.Throws<DiskImageException>(() => FileDiskImage.OpenReadWrite(_path));
    }

    [Fact]
    public void Read_only_image_refuses_writes_and_ignores_flushes()
    {
        Fill(1);
        using FileDiskImage image = FileDiskImage.OpenRead(_path);
        Assert.False(image.CanWrite);
        Assert.Contains("read-only", Assert.Throws<DiskImageException>(() => image.Write(0, new byte[512])).Message);
        image.Flush();
    }

    [Fact]
    public void File_that_shrinks_while_it_is_open_is_an_error_and_no_endless_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Locks are not advisory there.");
        Fill(4);
        using FileDiskImage image = FileDiskImage.OpenRead(_path);
        using (FileStream other = new(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            other.SetLength(512);
        }

        Assert.Contains("became shorter", Assert.Throws<DiskImageException>(() => image.Read(2, new byte[512])).Message);
    }

    private static byte[] Full(byte value, int bytes) => [.. Enumerable.Repeat(value, bytes)];

    private void Fill(int sectors) => File.WriteAllBytes(_path, new byte[sectors * 512]);
}

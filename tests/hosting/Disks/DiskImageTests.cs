using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Tests.Disks;

public class DiskImageTests
{
    [Fact]
    public void Memory_image_starts_with_zeros_and_keeps_what_is_written()
    {
        using MemoryDiskImage image = new(4);
        byte[] buffer = new byte[1024];
        image.Write(1, [.. Enumerable.Repeat((byte)9, 512)]);
        image.Read(0, buffer);
        Assert.Equal(512, buffer.Count(value => value == 9));
        Assert.Equal(0, buffer[511]);
        Assert.Equal(9, image.Content[512]);
        Assert.Equal((4, true), (image.SectorCount, image.CanWrite));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1L << 40)]
    public void Memory_image_of_an_impossible_size_is_refused(long sectors) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MemoryDiskImage(sectors));

    [Theory]
    [InlineData(-1, 512)]
    [InlineData(4, 512)]
    [InlineData(3, 1024)]
    [InlineData(0, 100)]
    [InlineData(long.MaxValue, 512)]
    public void Access_outside_an_image_is_refused(long sector, int bytes)
    {
        using MemoryDiskImage memory = new(4);
        using CopyOnWriteDiskImage overlay = new(memory);
        foreach (IDiskImage image in (IDiskImage[])[memory, overlay])
        {
            string expected = bytes % 512 != 0 ? "Not a multiple" : "do not lie in an image of 4.";
            Assert.Contains(expected, Assert.Throws<ArgumentOutOfRangeException>(() => image.Read(sector, new byte[bytes])).Message);
            Assert.Contains(expected, Assert.Throws<ArgumentOutOfRangeException>(() => image.Write(sector, new byte[bytes])).Message);
        }
    }

    [Fact]
    public void Copy_on_write_never_touches_the_image_underneath()
    {
        using MemoryDiskImage below = new(40);
        new Random(1).NextBytes(below.Content);
        byte[] before = below.Content.ToArray();
        using CopyOnWriteDiskImage image = new(below);
        image.Write(0, new byte[40 * 512]);
        image.Flush();
        Assert.Equal(before, below.Content);
        Assert.Equal((40, true), (image.SectorCount, image.CanWrite));
    }

    [Fact]
    public void Copy_on_write_uses_memory_for_what_was_written_only()
    {
        using MemoryDiskImage below = new(4096);
        using CopyOnWriteDiskImage image = new(below);
        image.Read(0, new byte[4096 * 512]);
        Assert.Equal(0, image.ClusterCount);
        image.Write(CopyOnWriteDiskImage.ClusterSectors - 1, new byte[1024]);
        Assert.Equal(2, image.ClusterCount);
    }

    [Fact]
    public void Copy_on_write_equals_a_plain_image_after_any_course_of_writes()
    {
        // 70 is not a multiple of a cluster: the last one is short.
        using MemoryDiskImage plain = new(70);
        using MemoryDiskImage below = new(70);
        Random random = new(7);
        random.NextBytes(plain.Content);
        plain.Content.CopyTo(below.Content);
        using CopyOnWriteDiskImage image = new(below);
        byte[] all = new byte[70 * 512];
        for (int i = 0; i < 200; i++)
        {
            int sector = random.Next(70);
            byte[] data = new byte[random.Next(1, Math.Min(40, 70 - sector) + 1) * 512];
            random.NextBytes(data);
            plain.Write(sector, data);
            image.Write(sector, data);
            image.Read(0, all);
            Assert.Equal(plain.Content.ToArray(), all);
        }
    }
}

using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

/// <summary>How a command names sectors: 28 bits, 48 bits, cylinders.</summary>
public class AddressTests
{
    [Fact]
    public void Commands_of_48_bits_take_both_halves_of_the_registers()
    {
        using Rig rig = new();
        rig.First.CommandExt(0x24, lba: 0x123, count: 1);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.Equal(rig.OnDisk0(0x123, 1), rig.First.ReadData(512));

        rig.First.CommandExt(0x42, lba: 0x0100_0000_0000, count: 1);
        rig.First.ExpectAborted();
        rig.First.CommandExt(0x42, lba: 0, count: 0x101);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0x102, rig.First.Activity.SectorsRead);
    }

    [Fact]
    public void Every_bit_of_an_address_counts()
    {
        using HugeDisk disk = new(1L << 48);
        using Rig rig = new(master: disk);
        rig.First.CommandExt(0x42, lba: 0xA1B2_C3D4_E5F6);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0xA1B2_C3D4_E5F6, disk.LastSector);
        rig.First.Command(0x40, lba: 0x0ABC_DEF1);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0x0ABC_DEF1, disk.LastSector);
    }

    [Fact]
    public void Count_of_zero_means_65536_sectors_in_48_bits()
    {
        using HugeDisk disk = new(1L << 48);
        using Rig rig = new(master: disk);
        rig.First.CommandExt(0x42, lba: 0, count: 0);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(65536, rig.First.Activity.SectorsRead);
    }

    [Fact]
    public void Writes_of_48_bits_reach_the_disk()
    {
        using Rig rig = new();
        byte[] data = Rig.Pattern(2, 512);
        rig.First.CommandExt(0x34, lba: 900);
        rig.First.WriteData(data);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(data, rig.OnDisk0(900, 1));
    }

    [Theory]
    [InlineData(0x25)]
    [InlineData(0x35)]
    public void Dma_of_48_bits_moves_more_than_256_sectors(byte command)
    {
        using Rig rig = new();
        bool reads = command == 0x25;
        byte[] data = Rig.Pattern(3, 300 * 512);
        uint at = IdeHost.Data;
        data.CopyTo(rig.Machine.Memory(at, data.Length));
        rig.First.PrepareDma(reads, (at, 0), (at + 0x1_0000, 0), (at + 0x2_0000, (300 * 512) - 0x2_0000));
        rig.First.CommandExt(command, lba: 1000, count: 300);
        rig.First.StartDma();
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(rig.OnDisk0(1000, 300), rig.Machine.Memory(at, data.Length));
    }

    [Fact]
    public void Commands_of_48_bits_without_the_LBA_bit_are_aborted()
    {
        using Rig rig = new();
        rig.First.Out(6, 0xA0);
        rig.First.Out(7, 0x24);
        rig.First.ExpectAborted();
    }

    [Fact]
    public void High_order_byte_shows_what_was_written_before()
    {
        using Rig rig = new();
        rig.First.Out(3, 0x11);
        rig.First.Out(3, 0x22);
        Assert.Equal(0x22, rig.First.In(3));
        rig.First.Control(0x80);
        Assert.Equal(0x11, rig.First.In(3));

        // Any write to the command block turns it off again.
        rig.First.Out(2, 1);
        Assert.Equal(0x22, rig.First.In(3));
    }

    [Fact]
    public void Cylinders_heads_and_sectors_address_the_same_disk()
    {
        using Rig rig = new();
        ReadChs(rig, cylinder: 2, head: 3, sector: 5);
        Assert.Equal(rig.OnDisk0((((2 * 16) + 3) * 63) + 4, 1), rig.First.ReadData(512));

        rig.First.Out(2, 17);
        rig.First.Out(6, 0xA3);
        rig.First.Out(7, 0x91);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        ReadChs(rig, cylinder: 2, head: 3, sector: 5);
        Assert.Equal(rig.OnDisk0((((2 * 4) + 3) * 17) + 4, 1), rig.First.ReadData(512));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 64)]
    public void Sector_that_no_track_has_is_aborted(int head, byte sector)
    {
        using Rig rig = new();
        rig.First.Out(2, 1);
        rig.First.Out(3, sector);
        rig.First.Out(6, (byte)(0xA0 | head));
        rig.First.Out(7, 0x20);
        rig.First.ExpectAborted();
    }

    [Fact]
    public void Head_that_the_geometry_does_not_have_is_aborted()
    {
        using Rig rig = new();
        rig.First.Out(2, 63);
        rig.First.Out(6, 0xA3);
        rig.First.Out(7, 0x91);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        rig.First.Out(2, 1);
        rig.First.Out(3, 1);
        rig.First.Out(6, 0xA4);
        rig.First.Out(7, 0x20);
        rig.First.ExpectAborted();
    }

    [Fact]
    public void Geometry_without_sectors_is_refused()
    {
        using Rig rig = new();
        rig.First.Command(0x91, count: 0);
        rig.First.ExpectAborted();
    }

    [Fact]
    public void Native_maximum_is_the_last_sector()
    {
        using Rig rig = new();
        rig.First.Command(0xF8);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal((0xFF, 0x0F, 0x00, 0xE0), (rig.First.In(3), rig.First.In(4), rig.First.In(5), rig.First.In(6)));
        rig.First.CommandExt(0x27);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal((0xFF, 0x0F, 0x00), (rig.First.In(3), rig.First.In(4), rig.First.In(5)));
    }

    private static void ReadChs(Rig rig, int cylinder, int head, byte sector)
    {
        rig.First.Out(2, 1);
        rig.First.Out(3, sector);
        rig.First.Out(4, (byte)cylinder);
        rig.First.Out(5, (byte)(cylinder >> 8));
        rig.First.Out(6, (byte)(0xA0 | head));
        rig.First.Out(7, 0x20);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
    }
}

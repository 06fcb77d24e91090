using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class CommandTests
{
    [Theory]
    [InlineData(0x00)] // NOP
    [InlineData(0x08)] // DEVICE RESET
    [InlineData(0xA0)] // PACKET
    [InlineData(0xA1)] // IDENTIFY PACKET DEVICE
    [InlineData(0xB0)] // SMART
    [InlineData(0xE6)] // SLEEP
    [InlineData(0x60)] // READ FPDMA QUEUED
    public void Commands_that_a_plain_disk_does_not_have_are_aborted(byte command)
    {
        using Rig rig = new();
        rig.First.Command(command);
        ExpectAborted(rig);
    }

    [Theory]
    [InlineData(0x10)]
    [InlineData(0x1F)]
    [InlineData(0x70)]
    [InlineData(0xE7)]
    [InlineData(0xEA)]
    [InlineData(0x40)]
    [InlineData(0x41)]
    public void Commands_without_data_end_with_one_interrupt(byte command)
    {
        using Rig rig = new();
        rig.First.Command(command);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(1, rig.First.Activity.InterruptsRaised);
    }

    [Fact]
    public void Error_is_gone_with_the_next_command()
    {
        using Rig rig = new();
        rig.First.Command(0xFF);
        Assert.Equal(0x41, rig.First.TakeInterrupt());
        rig.First.Command(0xE7);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0x00, rig.First.Error);
    }

    [Theory]
    [InlineData(0xC4, 0xC5)]
    [InlineData(0x29, 0x39)]
    public void Multiple_moves_blocks_with_one_interrupt_each(byte read, byte write)
    {
        using Rig rig = new();
        rig.First.Command(0xC6, count: 4);
        rig.First.TakeInterrupt();
        byte[] data = Rig.Pattern(8, 10 * 512);

        Issue(rig, write, lba: 300, count: 10);
        Assert.False(rig.First.IsLineAsserted);
        rig.First.WriteData(data.AsSpan(0, 4 * 512));
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        rig.First.WriteData(data.AsSpan(4 * 512, 4 * 512));
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        rig.First.WriteData(data.AsSpan(8 * 512));
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(data, rig.OnDisk0(300, 10));

        Issue(rig, read, lba: 300, count: 10);
        foreach (int sectors in (int[])[4, 4, 2])
        {
            Assert.Equal(0x58, rig.First.TakeInterrupt());
            Assert.Equal(data[..(sectors * 512)], rig.First.ReadData(sectors * 512));
            data = data[(sectors * 512)..];
        }

        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.Equal(7, rig.First.Activity.InterruptsRaised);
    }

    [Theory]
    [InlineData(0xC4)]
    [InlineData(0xC5)]
    [InlineData(0x29)]
    [InlineData(0x39)]
    public void Multiple_is_aborted_until_a_block_is_set(byte command)
    {
        using Rig rig = new();
        Issue(rig, command, lba: 0, count: 1);
        ExpectAborted(rig);
        rig.First.Command(0xC6, count: 2);
        rig.First.TakeInterrupt();
        rig.First.Command(0xC6, count: 0);
        rig.First.TakeInterrupt();
        Issue(rig, command, lba: 0, count: 1);
        ExpectAborted(rig);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(32)]
    [InlineData(255)]
    public void Block_that_the_drive_cannot_do_is_refused(int sectors)
    {
        using Rig rig = new();
        rig.First.Command(0xC6, count: sectors);
        ExpectAborted(rig);
    }

    [Fact]
    public void Commands_of_48_bits_take_both_halves_of_the_registers()
    {
        using Rig rig = new();
        rig.First.CommandExt(0x24, lba: 0x123, count: 1);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.Equal(rig.OnDisk0(0x123, 1), rig.First.ReadData(512));

        rig.First.CommandExt(0x42, lba: 0x0100_0000_0000, count: 1);
        ExpectAborted(rig);
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
        ExpectAborted(rig);
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
        ExpectAborted(rig);
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
        ExpectAborted(rig);
    }

    [Fact]
    public void Geometry_without_sectors_is_refused()
    {
        using Rig rig = new();
        rig.First.Command(0x91, count: 0);
        ExpectAborted(rig);
    }

    [Theory]
    [InlineData(0x03, 0x23)] // multiword DMA 3
    [InlineData(0x03, 0x46)] // Ultra DMA 6
    [InlineData(0x03, 0x0D)] // PIO 5
    [InlineData(0x03, 0x10)] // single word DMA
    [InlineData(0x99, 0x00)]
    public void Features_that_the_drive_does_not_have_are_refused(byte feature, byte count)
    {
        using Rig rig = new();
        rig.First.Command(0xEF, features: feature, count: count);
        ExpectAborted(rig);
    }

    [Theory]
    [InlineData(0xE0, 0xE1, 0xE5)]
    [InlineData(0xE2, 0xE3, 0xE5)]
    [InlineData(0x94, 0x95, 0x98)]
    [InlineData(0x96, 0x97, 0x98)]
    public void Power_mode_is_what_was_set(byte standby, byte idle, byte check)
    {
        using Rig rig = new();
        Assert.Equal(0xFF, PowerMode(rig, check));
        rig.First.Command(standby);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0x00, PowerMode(rig, check));
        rig.First.Command(idle);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0xFF, PowerMode(rig, check));
    }

    [Fact]
    public void Media_access_ends_standby()
    {
        using Rig rig = new();
        rig.First.Command(0xE0);
        rig.First.TakeInterrupt();
        rig.First.Command(0x40);
        rig.First.TakeInterrupt();
        Assert.Equal(0xFF, PowerMode(rig, 0xE5));
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

    private static void Issue(Rig rig, byte command, long lba, int count)
    {
        if (command is 0x29 or 0x39)
        {
            rig.First.CommandExt(command, lba, count);
        }
        else
        {
            rig.First.Command(command, lba, count);
        }
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

    private static int PowerMode(Rig rig, byte check)
    {
        rig.First.Command(check);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        return rig.First.In(2);
    }

    private static void ExpectAborted(Rig rig)
    {
        Assert.Equal(0x41, rig.First.TakeInterrupt());
        Assert.Equal(0x04, rig.First.Error);
    }
}

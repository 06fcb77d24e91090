using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class PrdTests
{
    private const uint NoMemory = 0xFFF0_0000;

    [Fact]
    public void Regions_of_any_even_size_are_filled_in_order()
    {
        using Rig rig = new();
        Read(rig, sectors: 2, (IdeHost.Data + 2, 2), (IdeHost.Data + 4096, 700), (IdeHost.Data + 100, 322));
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        ReadOnlySpan<byte> expected = rig.OnDisk0(64, 2);
        Assert.Equal(expected[..2], rig.Machine.Memory(IdeHost.Data + 2, 2));
        Assert.Equal(expected.Slice(2, 700), rig.Machine.Memory(IdeHost.Data + 4096, 700));
        Assert.Equal(expected[702..], rig.Machine.Memory(IdeHost.Data + 100, 322));
    }

    [Fact]
    public void Regions_of_a_write_are_gathered_in_order()
    {
        using Rig rig = new();
        byte[] data = Rig.Pattern(4, 512);
        data.AsSpan(0, 200).CopyTo(rig.Machine.Memory(IdeHost.Data + 1024, 200));
        data.AsSpan(200).CopyTo(rig.Machine.Memory(IdeHost.Data, 312));
        rig.First.PrepareDma(toMemory: false, (IdeHost.Data + 1024, 200), (IdeHost.Data, 312));
        rig.First.Command(0xCA, lba: 64);
        rig.First.StartDma();
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(data, rig.OnDisk0(64, 1));
    }

    [Fact]
    public void Length_of_zero_means_64_kibibytes()
    {
        using Rig rig = new();
        Read(rig, sectors: 128, (IdeHost.Data, 0));
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(rig.OnDisk0(64, 128), rig.Machine.Memory(IdeHost.Data, 65536));
    }

    [Fact]
    public void Region_that_crosses_64_kibibytes_goes_on_at_their_start()
    {
        using Rig rig = new();
        Read(rig, sectors: 1, (IdeHost.Data + 0xFF00, 512));
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(rig.OnDisk0(64, 1)[..256], rig.Machine.Memory(IdeHost.Data + 0xFF00, 256));
        Assert.Equal(rig.OnDisk0(64, 1)[256..], rig.Machine.Memory(IdeHost.Data, 256));
    }

    [Fact]
    public void Table_that_crosses_64_kibibytes_goes_on_at_their_start()
    {
        using Rig rig = new();
        rig.Machine.WritePrds(TestMachine.MemoryBase + 0xFFF8, [(IdeHost.Data, 256)], marksEnd: false);
        rig.Machine.WritePrds(TestMachine.MemoryBase, [(IdeHost.Data + 256, 256)]);
        rig.First.PrepareDma(toMemory: true, TestMachine.MemoryBase + 0xFFF8);
        rig.First.Command(0xC8, lba: 64);
        rig.First.StartDma();
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(rig.OnDisk0(64, 1), rig.Machine.Memory(IdeHost.Data, 512));
    }

    [Fact]
    public void Table_without_an_end_mark_is_longer_than_its_data()
    {
        using Rig rig = new();
        rig.Machine.WritePrds(IdeHost.Table, [(IdeHost.Data, 512)], marksEnd: false);
        rig.First.PrepareDma(toMemory: true, IdeHost.Table);
        rig.First.Command(0xC8, lba: 64);
        rig.First.StartDma();
        Assert.Equal(0x05, rig.First.BusMasterStatus);
    }

    [Theory]
    [InlineData(1, 256)]
    [InlineData(2, 512)]
    [InlineData(256, 65536)]
    public void Short_tables_move_nothing(int sectors, int bytes)
    {
        using Rig rig = new();
        Read(rig, sectors, (IdeHost.Data, bytes));
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.Equal(-1, rig.Machine.Memory(IdeHost.Data, 512).IndexOfAnyExcept((byte)0));
    }

    [Fact]
    public void Table_where_there_is_no_memory_is_a_bus_master_error_without_an_interrupt()
    {
        using Rig rig = new();
        rig.First.PrepareDma(toMemory: true, NoMemory);
        rig.First.Command(0xC8, lba: 64);
        rig.First.StartDma();
        ExpectBusError(rig);
    }

    [Theory]
    [InlineData(0xC8)]
    [InlineData(0xCA)]
    public void Region_where_there_is_no_memory_is_a_bus_master_error_without_an_interrupt(byte command)
    {
        using Rig rig = new();
        rig.First.PrepareDma(toMemory: command == 0xC8, (IdeHost.Data, 256), (NoMemory, 256));
        rig.First.Command(command, lba: 64);
        rig.First.StartDma();
        ExpectBusError(rig);
    }

    [Fact]
    public void Address_of_the_table_is_read_back_without_its_lowest_bits()
    {
        using Rig rig = new();
        ulong register = rig.Controller.ControllerRanges[0].Address + 12;
        rig.Controller.Write(register, 4, 0x1234_5677);
        Assert.Equal(0x1234_5674u, rig.Controller.Read(register, 4));
        Assert.Equal(0x34u, rig.Controller.Read(register + 2, 1));
    }

    private static void Read(Rig rig, int sectors, params ReadOnlySpan<(uint Address, int Length)> regions)
    {
        rig.First.PrepareDma(toMemory: true, regions);
        rig.First.Command(0xC8, lba: 64, count: sectors);
        rig.First.StartDma();
    }

    // The drive still waits for its data to be moved; a reset frees it.
    private static void ExpectBusError(Rig rig)
    {
        Assert.Equal(0x02, rig.First.BusMasterStatus);
        Assert.Equal(0x58, rig.First.AlternateStatus);
        Assert.False(rig.First.IsLineAsserted);
        rig.First.WriteBusMasterStatus(0x02);
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        rig.First.Control(0x04);
        rig.First.Control(0x00);
        Assert.Equal(0x50, rig.First.AlternateStatus);
    }
}

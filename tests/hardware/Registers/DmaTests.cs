using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Registers;

public sealed class DmaOnTheModel() : DmaTests(static () => new ModelBench());

public sealed class DmaOnQemu() : DmaTests(static () => new QemuBench());

/// <summary>The bus master: every request asserts that the line equals the latch, and that reading the status lowers it.</summary>
public abstract class DmaTests(Func<Bench> build)
{
    private const byte Read = 0xC8, Write = 0xCA;

    [Fact]
    public void Write_reaches_the_disk_and_read_brings_it_back()
    {
        using RegisterBench bench = new(build());
        byte[] data = Bench.Pattern(11, 512);
        data.CopyTo(bench.First.Memory(512));
        bench.First.Dma(Write, lba: 5, count: 1, 512);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
        Assert.Equal(0x00, bench.First.BusMasterStatus & 0x07);
        bench.First.StopDma();
        Assert.Equal(data, bench.Bench.OnDisk(0, 0, 5, 1));

        bench.First.Memory(512).Clear();
        bench.First.Dma(Read, lba: 5, count: 1, 512);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
        bench.First.StopDma();
        Assert.Equal(data, bench.First.Memory(512));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(255)]
    [InlineData(256)]
    public void Regions_as_long_as_the_data_end_with_an_interrupt(int sectors)
    {
        using RegisterBench bench = new(build());
        bench.First.Dma(Read, lba: 64, sectors & 0xFF, sectors * 512);
        Assert.Equal(0x04, bench.First.BusMasterStatus & 0x07);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
        Assert.Equal(bench.Bench.OnDisk(0, 0, 64, sectors), bench.First.Memory(sectors * 512));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(128)]
    [InlineData(256)]
    public void Regions_shorter_than_the_data_end_idle_without_an_interrupt(int sectors)
    {
        using RegisterBench bench = new(build());
        bench.First.Dma(Read, lba: 64, sectors & 0xFF, (sectors * 512) - 256);
        Assert.Equal(0x00, bench.First.BusMasterStatus & 0x07);
        Assert.Equal(0x50, bench.First.AlternateStatus);
        bench.First.ExpectNoInterrupt();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(255)]
    public void Regions_longer_than_the_data_leave_the_bus_master_active(int sectors)
    {
        using RegisterBench bench = new(build());
        bench.First.Dma(Read, lba: 64, sectors, (sectors * 512) + 512);
        BenchBus.WaitUntil(() => bench.First.IsLineAsserted, "The line was never asserted.");
        Assert.Equal(0x05, bench.First.BusMasterStatus & 0x07);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
        Assert.Equal(bench.Bench.OnDisk(0, 0, 64, sectors), bench.First.Memory(sectors * 512));
        bench.First.StopDma();
        Assert.Equal(0x00, bench.First.BusMasterStatus & 0x07);
    }

    [Fact]
    public void Read_beyond_the_end_is_aborted_with_an_interrupt()
    {
        using RegisterBench bench = new(build());
        bench.First.Dma(Read, Bench.Sectors - 1, count: 2, 1024);
        bench.First.ExpectAborted();
    }

    [Fact]
    public void Without_bus_mastering_no_memory_is_touched_and_a_reset_recovers()
    {
        using RegisterBench bench = new(build());
        bench.Bench.Hba.WriteConfiguration(4, [0x01]);
        bench.First.Memory(512).Clear();
        bench.First.PrepareDma(toMemory: true, 512);
        bench.First.Command(Read, lba: 1);
        bench.First.StartDma();
        Assert.Equal(-1, bench.First.Memory(512).IndexOfAnyExcept((byte)0));

        bench.First.StopDma();
        bench.First.Control(0x04);
        bench.First.Control(0x00);
        bench.First.WaitUntilIdle();
        Assert.Equal(-1, bench.First.Memory(512).IndexOfAnyExcept((byte)0));
        bench.Bench.Hba.WriteConfiguration(4, [0x05]);
        bench.First.ReadStatus();
        bench.First.Dma(Read, lba: 1, count: 1, 512);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
        Assert.Equal(bench.Bench.OnDisk(0, 0, 1, 1), bench.First.Memory(512));
    }

    [Fact]
    public void Trim_gives_up_what_its_ranges_name()
    {
        using RegisterBench bench = new(build());
        byte[] before = bench.Bench.OnDisk(0, 0, 96, 24).ToArray();
        bench.First.Memory(512).Clear();

        // One range: the first sector in 48 bits, and how many in 16.
        bench.First.Memory(512)[0] = 104;
        bench.First.Memory(512)[6] = 8;
        bench.First.PrepareDma(toMemory: false, 512);
        bench.First.CommandExt(0x06, count: 1, features: 0x01);
        bench.First.StartDma();
        Assert.Equal(0x50, bench.First.TakeInterrupt());

        byte[] after = bench.Bench.OnDisk(0, 0, 96, 24).ToArray();
        Assert.Equal(-1, after.AsSpan(8 * 512, 8 * 512).IndexOfAnyExcept((byte)0));
        Assert.Equal(before.AsSpan(0, 8 * 512), after.AsSpan(0, 8 * 512));
        Assert.Equal(before.AsSpan(16 * 512), after.AsSpan(16 * 512));
    }
}

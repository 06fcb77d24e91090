using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Registers;

public sealed class PioOnTheModel() : PioTests(static () => new ModelBench());

public sealed class PioOnQemu() : PioTests(static () => new QemuBench());

/// <summary>Data through the data register.</summary>
public abstract class PioTests(Func<Bench> build)
{
    [Fact]
    public void Read_interrupts_before_each_sector()
    {
        using RegisterBench bench = new(build());
        bench.First.Command(0x20, lba: 7, count: 3);
        for (int sector = 0; sector < 3; sector++)
        {
            Assert.Equal(0x58, bench.First.TakeInterrupt());
            Assert.Equal(bench.Bench.OnDisk(0, 0, 7 + sector, 1), bench.First.ReadData(512));
        }

        Assert.Equal(0x50, bench.First.AlternateStatus);
        bench.First.ExpectNoInterrupt();
    }

    [Fact]
    public void Write_interrupts_after_each_sector_and_not_before_the_first()
    {
        using RegisterBench bench = new(build());
        byte[] data = Bench.Pattern(9, 1024);
        bench.Second.Command(0x30, lba: 7, count: 2);
        bench.Second.ExpectNoInterrupt();
        Assert.Equal(0x58, bench.Second.AlternateStatus);
        bench.Second.WriteData(data.AsSpan(0, 512));
        Assert.Equal(0x58, bench.Second.TakeInterrupt());
        bench.Second.WriteData(data.AsSpan(512));
        Assert.Equal(0x50, bench.Second.TakeInterrupt());
        Assert.Equal(data, bench.Bench.OnDisk(1, 0, 7, 2));
    }

    [Fact]
    public void Failed_read_and_write_are_aborted_with_an_interrupt()
    {
        using RegisterBench bench = new(build());
        bench.Bench.Faults(0).FailReads(0, lba: 10);
        bench.First.Command(0x20, lba: 10);
        bench.First.ExpectAborted();
        byte[] before = bench.Bench.OnDisk(0, 0, 10, 1).ToArray();

        bench.Bench.Faults(0).FailWrites(0, lba: 10);
        bench.First.Command(0x30, lba: 10);
        bench.First.WriteData(new byte[512]);
        bench.First.ExpectAborted();
        Assert.Equal(before, bench.Bench.OnDisk(0, 0, 10, 1));

        bench.First.Command(0x20, lba: 10);
        Assert.Equal(0x58, bench.First.TakeInterrupt());
    }

    [Fact]
    public void Failed_dma_is_aborted_with_an_interrupt()
    {
        using RegisterBench bench = new(build());
        bench.Bench.Faults(0).FailReads(1, lba: 12);
        bench.First.Dma(0xC8, lba: 10, count: 4, 2048, unit: 1);
        bench.First.ExpectAborted();
        bench.First.StopDma();

        byte[] before = bench.Bench.OnDisk(0, 1, 10, 1).ToArray();
        bench.Bench.Faults(0).FailWrites(1, lba: 10);
        bench.First.Dma(0xCA, lba: 10, count: 1, 512, unit: 1);
        bench.First.ExpectAborted();
        Assert.Equal(before, bench.Bench.OnDisk(0, 1, 10, 1));
    }
}

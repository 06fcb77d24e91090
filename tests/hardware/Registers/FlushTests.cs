using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Registers;

public sealed class FlushOnTheModel() : FlushTests(static () => new ModelBench());

public sealed class FlushOnQemu() : FlushTests(static () => new QemuBench());

/// <summary>FLUSH CACHE, after a write: with nothing to write, a drive need not ask its medium.</summary>
public abstract class FlushTests(Func<Bench> build)
{
    private const byte Flush = 0xE7;

    [Fact]
    public void Held_flush_keeps_the_drive_busy_and_then_interrupts()
    {
        using RegisterBench bench = new(build());
        WriteSomething(bench);
        using IMediaHold hold = bench.Bench.Faults(0).HoldNextOperation();
        bench.First.Command(Flush);
        Assert.True(hold.WaitUntilReached(TimeSpan.FromSeconds(60)));
        Assert.Equal(0x80, bench.First.AlternateStatus & 0x88);
        bench.First.ExpectNoInterrupt();

        hold.Release();
        Assert.Equal(0x50, bench.First.TakeInterrupt());
    }

    [Fact]
    public void Failed_flush_is_reported_and_the_next_one_works()
    {
        using RegisterBench bench = new(build());
        WriteSomething(bench);
        bench.Bench.Faults(0).FailFlushes(0);
        bench.First.Command(Flush);
        Assert.Equal(0x41, bench.First.TakeInterrupt() & 0x61);

        bench.First.Command(Flush);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
    }

    [Fact]
    public void Flush_of_an_absent_drive_is_silent()
    {
        using RegisterBench bench = new(build());
        bench.Second.Command(Flush, unit: 1);
        Assert.Equal(0x00, bench.Second.AlternateStatus);
        bench.Second.ExpectNoInterrupt();
    }

    private static void WriteSomething(RegisterBench bench)
    {
        bench.First.Dma(0xCA, lba: 1, count: 1, 512);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
        bench.First.StopDma();
    }
}

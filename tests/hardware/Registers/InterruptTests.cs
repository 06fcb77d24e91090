using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Registers;

public sealed class InterruptsOnTheModel() : InterruptTests(static () => new ModelBench());

public sealed class InterruptsOnQemu() : InterruptTests(static () => new QemuBench());

/// <summary>The latch of the bus master and the line of the drive.</summary>
public abstract class InterruptTests(Func<Bench> build)
{
    private const byte Flush = 0xE7;

    [Fact]
    public void Clearing_the_latch_leaves_the_line()
    {
        using RegisterBench bench = new(build());
        Interrupt(bench.First);
        bench.First.WriteBusMasterStatus(0x04);
        Assert.Equal(0x00, bench.First.BusMasterStatus);
        Assert.True(bench.First.IsLineAsserted);
    }

    [Fact]
    public void Reading_the_status_lowers_the_line_and_leaves_the_latch()
    {
        using RegisterBench bench = new(build());
        Interrupt(bench.First);
        Assert.Equal(0x50, bench.First.AlternateStatus);
        Assert.True(bench.First.IsLineAsserted);
        Assert.Equal(0x50, bench.First.ReadStatus());
        Assert.False(bench.First.IsLineAsserted);
        Assert.Equal(0x04, bench.First.BusMasterStatus);
    }

    [Fact]
    public void Masked_interrupt_is_lost_for_good()
    {
        using RegisterBench bench = new(build());
        bench.First.Control(0x02);
        bench.First.Command(Flush);
        bench.First.WaitUntilIdle();
        bench.First.ExpectNoInterrupt();
        bench.First.Control(0x00);
        bench.First.ExpectNoInterrupt();
        Assert.Equal(0x50, bench.First.AlternateStatus);

        bench.First.Command(Flush);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_channels_are_pending_and_dismissed_in_either_order(bool secondFirst)
    {
        using RegisterBench bench = new(build());
        Interrupt(bench.First);
        Interrupt(bench.Second);
        (IdeHost one, IdeHost other) = secondFirst ? (bench.Second, bench.First) : (bench.First, bench.Second);

        Assert.Equal(0x50, one.TakeInterrupt());
        Assert.False(one.IsLineAsserted);
        Assert.True(other.IsLineAsserted);
        Assert.Equal(0x04, other.BusMasterStatus);
        Assert.Equal(0x50, other.TakeInterrupt());
    }

    [Fact]
    public void New_command_without_dismissal_lowers_the_line_and_raises_it_again()
    {
        using RegisterBench bench = new(build());
        Interrupt(bench.First);
        bench.First.Command(Flush);
        BenchBus.WaitUntil(() => bench.Bus.Raises(bench.First.Line) == 2, "The line was not raised again.");
        Assert.Equal(0x50, bench.First.TakeInterrupt());
    }

    [Fact]
    public void Held_reads_of_both_channels_interrupt_in_the_order_of_their_release()
    {
        using RegisterBench bench = new(build());
        using IMediaHold first = bench.Bench.Faults(0).HoldNextOperation();
        using IMediaHold second = bench.Bench.Faults(1).HoldNextOperation();
        bench.First.Command(0x20, lba: 1);
        bench.Second.Command(0x20, lba: 2);
        Assert.True(first.WaitUntilReached(TimeSpan.FromSeconds(60)));
        Assert.True(second.WaitUntilReached(TimeSpan.FromSeconds(60)));

        second.Release();
        Assert.Equal(0x58, bench.Second.TakeInterrupt());
        bench.First.ExpectNoInterrupt();
        first.Release();
        Assert.Equal(0x58, bench.First.TakeInterrupt());
        Assert.Equal(bench.Bench.OnDisk(0, 0, 1, 1), bench.First.ReadData(512));
        Assert.Equal(bench.Bench.OnDisk(1, 0, 2, 1), bench.Second.ReadData(512));
    }

    private static void Interrupt(IdeHost host)
    {
        host.Command(Flush);
        BenchBus.WaitUntil(() => host.IsLineAsserted, "The line was never asserted.");
        Assert.Equal(0x04, host.BusMasterStatus);
    }
}

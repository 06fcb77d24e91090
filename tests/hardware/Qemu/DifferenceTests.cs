using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Qemu;

/// <summary>Where QEMU differs from the model, as docs/internals/hardware.md lists it: a newer QEMU may not.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public void Verify_does_not_reach_the_medium()
    {
        using RegisterBench bench = new(new QemuBench());
        bench.Bench.Faults(0).FailReads(0, lba: 10);
        bench.First.Command(0x40, lba: 10);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
    }

    [Fact]
    public void Nothing_arrives_of_a_dma_read_with_a_bad_sector()
    {
        using RegisterBench bench = new(new QemuBench());
        bench.First.Memory(2048).Clear();
        bench.Bench.Faults(0).FailReads(0, lba: 12);
        bench.First.Dma(0xC8, lba: 10, count: 4, 2048);
        bench.First.ExpectAborted();
        Assert.Equal(-1, bench.First.Memory(2048).IndexOfAnyExcept((byte)0));
    }

    [Fact]
    public void Held_dma_shows_data_request_and_not_busy()
    {
        using RegisterBench bench = new(new QemuBench());
        using IMediaHold hold = bench.Bench.Faults(0).HoldNextOperation();
        bench.First.PrepareDma(toMemory: true, 512);
        bench.First.Command(0xC8, lba: 10);
        bench.First.StartDma();
        Assert.True(hold.WaitUntilReached(TimeSpan.FromSeconds(60)));
        Assert.Equal(0x58, bench.First.AlternateStatus);
    }

    [Fact]
    public void Stopped_bus_master_lets_the_medium_end_first()
    {
        using RegisterBench bench = new(new QemuBench());
        using IMediaHold hold = bench.Bench.Faults(0).HoldNextOperation();
        bench.First.Memory(512).Clear();
        bench.First.PrepareDma(toMemory: true, 512);
        bench.First.Command(0xC8, lba: 10);
        bench.First.StartDma();
        Assert.True(hold.WaitUntilReached(TimeSpan.FromSeconds(60)));

        bench.First.StopDma();

        Assert.Equal(bench.Bench.OnDisk(0, 0, 10, 1), bench.First.Memory(512));
    }
}

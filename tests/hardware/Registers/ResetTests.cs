using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Registers;

public sealed class ResetOnTheModel() : ResetTests(static () => new ModelBench());

public sealed class ResetOnQemu() : ResetTests(static () => new QemuBench());

/// <summary>
/// Software reset. A request that is held is over after it: the model gives it up, and QEMU lets it end first, because
/// it waits for its media before it resets.
/// </summary>
public abstract class ResetTests(Func<Bench> build)
{
    [Theory]
    [InlineData(0x20)]
    [InlineData(0xC8)]
    public void Reset_with_a_request_pending_leaves_a_drive_that_works(byte command)
    {
        using RegisterBench bench = new(build());
        using IMediaHold hold = bench.Bench.Faults(0).HoldNextOperation();
        bench.First.PrepareDma(toMemory: true, 512);
        bench.First.Command(command, lba: 3);
        bench.First.StartDma();
        Assert.True(hold.WaitUntilReached(TimeSpan.FromSeconds(60)));

        // While data of a DMA command is to come, a drive shows one or the other.
        Assert.NotEqual(0x00, bench.First.AlternateStatus & 0x88);
        Assert.Equal(0x00, bench.First.AlternateStatus & 0x01);

        bench.First.StopDma();
        bench.First.Control(0x06);
        bench.First.Control(0x02);
        bench.First.WaitUntilIdle();
        Assert.Equal(0x50, bench.First.AlternateStatus);
        Assert.Equal((0x01, 0x01), (bench.First.In(2), bench.First.In(3)));
        bench.First.Control(0x00);
        bench.First.ReadStatus();
        bench.First.WriteBusMasterStatus(0x06);
        bench.First.ExpectNoInterrupt();

        bench.First.Dma(0xC8, lba: 4, count: 1, 512);
        Assert.Equal(0x50, bench.First.TakeInterrupt());
        Assert.Equal(bench.Bench.OnDisk(0, 0, 4, 1), bench.First.Memory(512));
    }
}

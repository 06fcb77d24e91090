using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Cdrom;

public sealed class CdromDmaOnTheModel() : CdromDmaTests(static () => new ModelCdromBench());

public sealed class CdromDmaOnQemu() : CdromDmaTests(static () => new QemuCdromBench());

/// <summary>Packet commands whose data the bus master moves.</summary>
public abstract class CdromDmaTests(Func<CdromBench> build)
{
    [Fact]
    public void Blocks_are_moved_with_one_interrupt()
    {
        using CdromRig rig = new(build());
        rig.Channel.PrepareDma(toMemory: true, 40 * 2048);
        rig.Cdrom.Send(CdromBench.Read10(5, 40), limit: 0, dma: true);
        Assert.Equal(0xD8, rig.Channel.AlternateStatus);
        Assert.Equal(0x00, rig.Channel.BusMasterStatus);

        rig.Channel.StartDma();

        Assert.Equal(0x50, rig.Channel.TakeInterrupt());
        Assert.Equal(0x03, rig.Cdrom.Reason);
        Assert.Equal(0x00, rig.Channel.BusMasterStatus);
        Assert.Equal(rig.OnDisc(5, 40), rig.Channel.Memory(40 * 2048));
    }

    [Fact]
    public void Bus_master_may_be_started_before_the_packet()
    {
        using CdromRig rig = new(build());
        rig.Channel.PrepareDma(toMemory: true, 2048);
        rig.Channel.StartDma();
        rig.Cdrom.Send(CdromBench.Read10(9, 1), limit: 0, dma: true);
        Assert.Equal(0x50, rig.Channel.TakeInterrupt());
        Assert.Equal(rig.OnDisc(9, 1), rig.Channel.Memory(2048));
    }

    [Fact]
    public void What_the_drive_says_of_itself_can_come_by_DMA()
    {
        using CdromRig rig = new(build());
        rig.Channel.PrepareDma(toMemory: true, 8);
        rig.Cdrom.Send([0x25], limit: 0, dma: true);
        Assert.Equal(0x58, rig.Channel.AlternateStatus);
        rig.Channel.StartDma();
        Assert.Equal(0x50, rig.Channel.TakeInterrupt());
        Assert.Equal([0, 0, 2, 0x57, 0, 0, 8, 0], rig.Channel.Memory(8).ToArray());
    }

    [Fact]
    public void Refused_packet_does_not_wait_for_the_bus_master()
    {
        using CdromRig rig = new(build());
        rig.Channel.PrepareDma(toMemory: true, 2048);
        rig.Cdrom.Send(CdromBench.Read10(CdromBench.Blocks, 1), limit: 0, dma: true);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt());
        Assert.Equal(0x50, rig.Channel.Error);
        Assert.Equal((0x05, 0x21), rig.Cdrom.Sense());
    }

    [Fact]
    public void Table_too_short_leaves_the_drive_waiting_until_a_reset()
    {
        using CdromRig rig = new(build());
        rig.Channel.PrepareDma(toMemory: true, 4096);
        rig.Cdrom.Send(CdromBench.Read10(5, 4), limit: 0, dma: true);
        rig.Channel.StartDma();
        BenchBus.WaitUntil(() => (rig.Channel.BusMasterStatus & 0x01) == 0, "The bus master goes on.");
        Assert.Equal(0xD8, rig.Channel.AlternateStatus);
        rig.Channel.ExpectNoInterrupt();

        rig.Channel.StopDma();
        rig.Cdrom.Reset();
        Assert.Equal((0x50, 0x00), rig.Cdrom.TestUnitReady());
    }
}

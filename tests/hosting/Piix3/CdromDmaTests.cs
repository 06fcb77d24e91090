using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

/// <summary>Packet commands whose data the bus master moves.</summary>
public class CdromDmaTests
{
    public static TheoryData<IdeExecution> Executions => CdromRig.Executions;

    [Theory, MemberData(nameof(Executions))]
    public void Blocks_are_moved_with_one_interrupt(IdeExecution execution)
    {
        using CdromRig rig = new(execution);
        rig.Channel.PrepareDma(toMemory: true, (IdeHost.Data, 5000), (IdeHost.Data + 0x4000, (20 * 2048) - 5000));
        rig.Cdrom.Send(CdromRig.Read10(5, 20), limit: 0, dma: true);
        Assert.Equal(0xD8, rig.Channel.AlternateStatus);
        Assert.Equal(0x00, rig.Channel.BusMasterStatus);

        rig.Channel.StartDma();

        Assert.Equal(0x50, rig.Channel.TakeInterrupt());
        Assert.Equal(0x03, rig.Cdrom.Reason);
        Assert.Equal(0x00, rig.Channel.BusMasterStatus);
        byte[] expected = rig.OnDisc(5, 20);
        Assert.True(rig.Machine.Memory(IdeHost.Data, 5000).SequenceEqual(expected.AsSpan(0, 5000)));
        Assert.True(rig.Machine.Memory(IdeHost.Data + 0x4000, expected.Length - 5000).SequenceEqual(expected.AsSpan(5000)));
    }

    [Theory, MemberData(nameof(Executions))]
    public void Bus_master_may_be_started_before_the_packet(IdeExecution execution)
    {
        using CdromRig rig = new(execution);
        rig.Channel.PrepareDma(toMemory: true, (IdeHost.Data, 2048));
        rig.Channel.StartDma();
        rig.Cdrom.Send(CdromRig.Read10(9, 1), limit: 0, dma: true);
        Assert.Equal(0x50, rig.Channel.TakeInterrupt());
        Assert.True(rig.Machine.Memory(IdeHost.Data, 2048).SequenceEqual(rig.OnDisc(9, 1)));
    }

    [Fact]
    public void What_the_drive_says_of_itself_can_come_by_DMA()
    {
        using CdromRig rig = new();
        rig.Channel.PrepareDma(toMemory: true, (IdeHost.Data, 8));
        rig.Cdrom.Send([0x25], limit: 0, dma: true);
        Assert.Equal(0x58, rig.Channel.AlternateStatus);
        rig.Channel.StartDma();
        Assert.Equal(0x50, rig.Channel.TakeInterrupt());
        Assert.Equal([0, 0, 2, 0x57, 0, 0, 8, 0], rig.Machine.Memory(IdeHost.Data, 8).ToArray());
    }

    [Fact]
    public void Refused_packet_does_not_wait_for_the_bus_master()
    {
        using CdromRig rig = new();
        rig.Channel.PrepareDma(toMemory: true, (IdeHost.Data, 2048));
        rig.Cdrom.Send(CdromRig.Read10(CdromRig.Blocks, 1), limit: 0, dma: true);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt());
        Assert.Equal(0x50, rig.Channel.Error);
        Assert.Equal((0x05, 0x21), rig.Cdrom.Sense());
    }

    [Fact]
    public void Table_too_short_leaves_the_drive_waiting_until_a_reset()
    {
        using CdromRig rig = new();
        rig.Channel.PrepareDma(toMemory: true, (IdeHost.Data, 4096));
        rig.Cdrom.Send(CdromRig.Read10(5, 4), limit: 0, dma: true);
        rig.Channel.StartDma();
        TestMachine.WaitUntil(() => (rig.Channel.BusMasterStatus & 0x01) == 0, "The bus master goes on.");
        Assert.Equal(0xD8, rig.Channel.AlternateStatus);
        Assert.False(rig.Channel.IsLineAsserted);

        rig.Channel.StopDma();
        rig.Channel.Control(0x04);
        rig.Channel.Control(0x00);
        rig.Channel.WaitUntilNotBusy();
        Assert.Equal((0x50, 0x00), rig.Cdrom.TestUnitReady());
    }
}

using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

/// <summary>The odd cases as they were measured on QEMU's PIIX3.</summary>
public class OddCaseTests
{
    public static TheoryData<Piix3Wiring, IdeExecution> Setups => Rig.Setups;

    [Theory, MemberData(nameof(Setups))]
    public void Dma_read_beyond_the_end_is_aborted_with_an_interrupt(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 1024));
        rig.First.Command(0xC8, lba: Rig.Sectors - 1, count: 2);
        rig.First.StartDma();
        ExpectAborted(rig);
        Assert.Equal(0, rig.First.Activity.MediaErrors);
    }

    [Theory]
    [InlineData(0x20)]
    [InlineData(0x30)]
    [InlineData(0x40)]
    public void Access_beyond_the_end_is_aborted_with_an_interrupt(byte command)
    {
        using Rig rig = new();
        rig.First.Command(command, lba: Rig.Sectors - 1, count: 2);
        ExpectAborted(rig);
        Assert.Equal(0, rig.First.Activity.MediaErrors);
        rig.First.Command(command, lba: Rig.Sectors - 2, count: 2);
        rig.First.WaitUntilNotBusy();
        Assert.Equal(0x00, rig.First.AlternateStatus & 0x01);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Failed_read_is_aborted_with_an_interrupt(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Faults.FailReads(0, lba: 10);
        rig.First.Command(0x20, lba: 10);
        ExpectAborted(rig);

        rig.First.Faults.FailReads(0, lba: 10);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 512));
        rig.First.Command(0xC8, lba: 10);
        rig.First.StartDma();
        ExpectAborted(rig);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Failed_write_is_aborted_with_an_interrupt(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        byte[] before = rig.OnDisk0(10, 1).ToArray();
        rig.First.Faults.FailWrites(0, lba: 10);
        rig.First.Command(0x30, lba: 10);
        rig.First.WriteData(new byte[512]);
        ExpectAborted(rig);

        rig.First.Faults.FailWrites(0, lba: 10);
        rig.First.PrepareDma(toMemory: false, (IdeHost.Data, 512));
        rig.First.Command(0xCA, lba: 10);
        rig.First.StartDma();
        ExpectAborted(rig);
        Assert.Equal(before, rig.OnDisk0(10, 1));
    }

    [Theory, MemberData(nameof(Setups))]
    public void Bad_command_is_aborted_with_an_interrupt(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Command(0xFF);
        ExpectAborted(rig);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Identify_without_a_drive_is_aborted_with_an_interrupt(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution, isEmpty: true);
        rig.First.Command(0xEC);
        ExpectAborted(rig);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Table_that_is_too_short_ends_idle_without_an_interrupt(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 512));
        rig.First.Command(0xC8, lba: 0, count: 2);
        rig.First.StartDma();
        rig.First.WaitUntilIdle();
        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        Assert.False(rig.First.IsLineAsserted);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Table_that_is_too_long_leaves_the_bus_master_active(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 1024));
        rig.First.Command(0xC8, lba: 3);
        rig.First.StartDma();
        rig.Machine.WaitForLine(rig.First.Line);
        Assert.Equal(0x05, rig.First.BusMasterStatus);
        Assert.Equal(0x50, rig.First.ReadStatus());
        Assert.Equal(rig.OnDisk0(3, 1), rig.Machine.Memory(IdeHost.Data, 512));
        rig.First.StopDma();
        Assert.Equal(0x04, rig.First.BusMasterStatus);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Absent_unit_1_is_silent(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.Second.Command(0xEC, unit: 1);
        Assert.Equal(0x00, rig.Second.ReadStatus());
        Assert.Equal(0x00, rig.Second.AlternateStatus);
        Assert.Equal(0x00, rig.Second.Error);
        Assert.Equal(0x00, rig.Second.BusMasterStatus);
        Assert.Equal(0, rig.Second.Activity.InterruptsRaised);

        rig.Second.Select(0);
        Assert.Equal(0x50, rig.Second.ReadStatus());
    }

    [Fact]
    public void Empty_channel_reads_as_an_idle_drive()
    {
        using Rig rig = new(isEmpty: true);
        Assert.Equal(0x50, rig.First.ReadStatus());
        Assert.Equal(0x50, rig.First.AlternateStatus);
        rig.First.Select(1);
        Assert.Equal(0x00, rig.First.ReadStatus());
    }

    private static void ExpectAborted(Rig rig)
    {
        rig.Machine.WaitForLine(rig.First.Line);
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(0x41, rig.First.TakeInterrupt());
        Assert.Equal(0x04, rig.First.Error);
    }
}

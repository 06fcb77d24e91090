using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class FaultTests
{
    public static TheoryData<Piix3Wiring, IdeExecution> Setups => Rig.Setups;

    [Fact]
    public void Uncorrectable_read_names_its_sector()
    {
        using Rig rig = new();
        rig.First.Faults.FailReads(0, lba: 0x205, report: MediaErrorReport.Uncorrectable);
        rig.First.Command(0x40, lba: 0x200, count: 8);
        Assert.Equal(0x51, rig.First.TakeInterrupt());
        Assert.Equal(0x40, rig.First.Error);
        Assert.Equal((0x05, 0x02, 0x00), (rig.First.In(3), rig.First.In(4), rig.First.In(5)));
    }

    [Fact]
    public void Uncorrectable_read_of_48_bits_names_its_sector_in_both_halves()
    {
        using HugeDisk disk = new(1L << 48);
        using Rig rig = new(master: disk);
        rig.First.Faults.FailReads(0, lba: 0xA1B2_C3D4_E5F6, report: MediaErrorReport.Uncorrectable);
        rig.First.CommandExt(0x42, lba: 0xA1B2_C3D4_E5F0, count: 16);
        Assert.Equal(0x51, rig.First.TakeInterrupt());
        Assert.Equal((0xF6, 0xE5, 0xD4), (rig.First.In(3), rig.First.In(4), rig.First.In(5)));
        rig.First.Control(0x80);
        Assert.Equal((0xC3, 0xB2, 0xA1), (rig.First.In(3), rig.First.In(4), rig.First.In(5)));
    }

    [Fact]
    public void Fault_hits_as_often_as_it_was_told_and_only_its_unit_and_sector()
    {
        using Rig rig = new();
        rig.First.Faults.FailReads(0, lba: 20, times: 2);
        Assert.Equal(0x50, Verify(rig, lba: 21, unit: 0));
        Assert.Equal(0x50, Verify(rig, lba: 19, unit: 0));
        Assert.Equal(0x50, Verify(rig, lba: 20, unit: 1));
        Assert.Equal(0x41, Verify(rig, lba: 20, unit: 0));
        Assert.Equal(0x41, Verify(rig, lba: 20, unit: 0));
        Assert.Equal(0x50, Verify(rig, lba: 20, unit: 0));
        Assert.Equal(2, rig.First.Activity.MediaErrors);
    }

    [Fact]
    public void Dma_read_transfers_what_lies_before_the_bad_sector()
    {
        using Rig rig = new();
        rig.First.Faults.FailReads(0, lba: 34);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 4096));
        rig.First.Command(0xC8, lba: 32, count: 8);
        rig.First.StartDma();
        Assert.Equal(0x41, rig.First.TakeInterrupt());
        Assert.Equal(34, rig.First.In(3));
        Assert.Equal(rig.OnDisk0(32, 2), rig.Machine.Memory(IdeHost.Data, 1024));
        Assert.Equal(-1, rig.Machine.Memory(IdeHost.Data + 1024, 3072).IndexOfAnyExcept((byte)0));
    }

    [Fact]
    public void Pio_read_fails_at_the_bad_sector()
    {
        using Rig rig = new();
        rig.First.Faults.FailReads(0, lba: 33);
        rig.First.Command(0x20, lba: 32, count: 3);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        rig.First.ReadData(512);
        Assert.Equal(0x41, rig.First.TakeInterrupt());
    }

    [Fact]
    public void Failed_flush_is_reported()
    {
        using Rig rig = new();
        rig.First.Faults.FailFlushes(0);
        rig.First.Command(0xE7);
        Assert.Equal(0x41, rig.First.TakeInterrupt());
        rig.First.Command(0xEA);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
    }

    [Fact]
    public void Image_that_throws_becomes_an_error_of_the_drive()
    {
        using SlowDisk readOnly = new();
        using Rig rig = new(master: readOnly);
        rig.First.Command(0x30, lba: 1);
        rig.First.WriteData(new byte[512]);
        Assert.Equal(0x41, rig.First.TakeInterrupt());
        Assert.Equal(1, rig.First.Activity.MediaErrors);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Held_operations_complete_in_the_order_of_the_test(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        using MediaHold first = rig.First.Faults.HoldNextOperation();
        using MediaHold second = rig.Second.Faults.HoldNextOperation();
        rig.First.Command(0xE7);
        rig.Second.Command(0xE7);
        Assert.True(first.WaitUntilReached(TimeSpan.FromSeconds(10)));
        Assert.True(second.WaitUntilReached(TimeSpan.FromSeconds(10)));
        Assert.Equal(0xD0, rig.First.AlternateStatus);

        second.Release();
        Assert.Equal(0x50, rig.Second.TakeInterrupt());
        Assert.Equal(0xD0, rig.First.AlternateStatus);
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        first.Release();
        Assert.Equal(0x50, rig.First.TakeInterrupt());
    }

    [Fact]
    public void Two_holds_hold_two_operations()
    {
        using Rig rig = new();
        using MediaHold first = rig.First.Faults.HoldNextOperation();
        using MediaHold second = rig.First.Faults.HoldNextOperation();
        rig.First.Command(0x20, lba: 0, count: 2);
        Assert.True(first.IsReached);
        first.Release();
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.False(second.IsReached);
        rig.First.ReadData(512);
        Assert.True(second.IsReached);
        Assert.False(rig.First.IsLineAsserted);
        second.Release();
        Assert.Equal(0x58, rig.First.TakeInterrupt());
    }

    [Fact]
    public void Hold_that_is_released_early_holds_nothing()
    {
        using Rig rig = new();
        rig.First.Faults.HoldNextOperation().Release();
        rig.First.Command(0xE7);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
    }

    [Fact]
    public void Forgotten_interrupt_leaves_no_trace_but_the_status()
    {
        using Rig rig = new();
        rig.First.Faults.DropNextInterrupts();
        rig.First.Command(0xE7);
        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        Assert.False(rig.First.IsLineAsserted);
        Assert.Equal(1, rig.First.Activity.InterruptsDropped);
        rig.First.Command(0xE7);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
    }

    [Fact]
    public void Interrupt_for_no_reason_is_latched_like_any_other()
    {
        using Rig rig = new();
        rig.First.Faults.RaiseInterrupt();
        Assert.Equal(0x50, rig.First.TakeInterrupt());
    }

    [Fact]
    public void Stray_line_leaves_no_trace_in_the_registers()
    {
        using Rig rig = new();
        rig.First.Faults.RaiseStrayLine();
        Assert.True(rig.First.IsLineAsserted);
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        rig.First.ReadStatus();
        Assert.False(rig.First.IsLineAsserted);
    }

    [Fact]
    public void Clearing_the_faults_takes_back_everything()
    {
        using Rig rig = new();
        rig.First.Faults.FailReads(0, lba: 1, times: int.MaxValue);
        rig.First.Faults.DropNextInterrupts(5);
        rig.First.Faults.HoldNextOperation();
        rig.First.Faults.HoldNextOperation();
        rig.First.Command(0x40, lba: 1);
        Assert.Equal(0xD0, rig.First.AlternateStatus);
        rig.First.Faults.Clear();
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        rig.First.Command(0x40, lba: 1);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
    }

    private static byte Verify(Rig rig, long lba, int unit)
    {
        rig.First.Command(0x40, lba, unit: unit);
        return rig.First.TakeInterrupt();
    }
}

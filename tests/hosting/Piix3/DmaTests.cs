using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class DmaTests
{
    public static TheoryData<Piix3Wiring, IdeExecution> Setups => Rig.Setups;

    [Theory, MemberData(nameof(Setups))]
    public void Read_fills_memory_and_interrupts_once(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 4096));
        rig.First.Command(0xC8, lba: 40, count: 8);
        Assert.Equal(0x58, rig.First.AlternateStatus);
        rig.First.StartDma();
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        Assert.Equal(rig.OnDisk0(40, 8), rig.Machine.Memory(IdeHost.Data, 4096));
        Assert.Equal(1, rig.First.Activity.InterruptsRaised);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Write_takes_memory_and_interrupts_once(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        byte[] data = Rig.Pattern(5, 4096);
        data.CopyTo(rig.Machine.Memory(IdeHost.Data, 4096));
        rig.Second.PrepareDma(toMemory: false, (IdeHost.Data, 4096));
        rig.Second.Command(0xCA, lba: 50, count: 8);
        rig.Second.StartDma();
        Assert.Equal(0x50, rig.Second.TakeInterrupt());
        Assert.Equal(data, rig.OnDisk2(50, 8));
        Assert.Equal(1, rig.Second.Activity.InterruptsRaised);
    }

    [Fact]
    public void Bus_master_may_start_before_the_command()
    {
        using Rig rig = new();
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 512));
        rig.First.StartDma();
        Assert.Equal(0x01, rig.First.BusMasterStatus);
        rig.First.Command(0xC8, lba: 1);
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(rig.OnDisk0(1, 1), rig.Machine.Memory(IdeHost.Data, 512));
    }

    [Fact]
    public void Nothing_moves_in_the_wrong_direction()
    {
        using Rig rig = new();
        rig.First.PrepareDma(toMemory: false, (IdeHost.Data, 512));
        rig.First.Command(0xC8, lba: 1);
        rig.First.StartDma();
        Assert.Equal(0x01, rig.First.BusMasterStatus);
        Assert.Equal(0x58, rig.First.AlternateStatus);
        Assert.False(rig.First.IsLineAsserted);
    }

    [Fact]
    public void Large_transfer_crosses_the_buffer_of_the_model()
    {
        using Rig rig = new();
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 0), (IdeHost.Data + 0x1_0000, 0));
        rig.First.Command(0xC8, lba: 16, count: 0);
        rig.First.StartDma();
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(rig.OnDisk0(16, 256), rig.Machine.Memory(IdeHost.Data, 256 * 512));
    }

    [Fact]
    public void Command_waits_until_bus_mastering_is_enabled_in_the_configuration()
    {
        using Rig rig = new();
        rig.Controller.WriteConfiguration(4, [0x01]);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 512));
        rig.First.Command(0xC8, lba: 1);
        rig.First.StartDma();
        Assert.Equal(0x01, rig.First.BusMasterStatus);
        rig.Controller.WriteConfiguration(4, [0x05]);
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(rig.OnDisk0(1, 1), rig.Machine.Memory(IdeHost.Data, 512));
    }

    [Fact]
    public void Stopping_keeps_the_drive_waiting_and_memory_untouched()
    {
        using Rig rig = new();
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 512));
        using MediaHold hold = rig.First.Faults.HoldNextOperation();
        rig.First.Command(0xC8, lba: 1);
        rig.First.StartDma();
        Assert.True(hold.IsReached);
        Assert.Equal(0xD0, rig.First.AlternateStatus);
        rig.First.StopDma();
        hold.Release();
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        Assert.Equal(0x58, rig.First.AlternateStatus);
        Assert.Equal(-1, rig.Machine.Memory(IdeHost.Data, 512).IndexOfAnyExcept((byte)0));

        rig.First.StartDma();
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(rig.OnDisk0(1, 1), rig.Machine.Memory(IdeHost.Data, 512));
    }
}

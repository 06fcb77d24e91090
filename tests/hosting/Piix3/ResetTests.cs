using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class ResetTests
{
    public static TheoryData<Piix3Wiring, IdeExecution> Setups => Rig.Setups;

    [Fact]
    public void Software_reset_leaves_the_signature_of_a_disk()
    {
        using Rig rig = new();
        rig.First.Command(0x40, lba: 77, count: 5, unit: 1);
        rig.First.Control(0x04);
        Assert.Equal(0x80, rig.First.AlternateStatus);
        rig.First.Control(0x00);
        ExpectSignature(rig.First, 0xA0);
        rig.First.Select(1);
        Assert.Equal(0x01, rig.First.Error);
        Assert.Equal(0x50, rig.First.ReadStatus());
    }

    [Fact]
    public void Software_reset_does_not_interrupt_and_withdraws_the_interrupt()
    {
        using Rig rig = new();
        rig.First.Command(0xE7);
        rig.First.Control(0x04);
        Assert.False(rig.First.IsLineAsserted);
        rig.First.Control(0x00);
        Assert.Equal(1, rig.First.Activity.InterruptsRaised);
        Assert.Equal(0x04, rig.First.BusMasterStatus);
    }

    [Fact]
    public void Empty_channel_shows_no_disk_signature()
    {
        using Rig rig = new(isEmpty: true);
        rig.First.Control(0x04);
        rig.First.Control(0x00);
        Assert.Equal((0xFF, 0xFF), (rig.First.In(4), rig.First.In(5)));
    }

    [Theory, MemberData(nameof(Setups))]
    public void Reset_ends_a_held_transfer(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 512));
        MediaHold hold = rig.First.Faults.HoldNextOperation();
        rig.First.Command(0xC8, lba: 1);
        rig.First.StartDma();
        Assert.True(hold.WaitUntilReached(TimeSpan.FromSeconds(10)));
        rig.First.Control(0x04);
        rig.First.Control(0x00);
        rig.First.StopDma();
        hold.Release();
        Assert.Equal(0x50, rig.First.AlternateStatus);

        rig.First.Command(0x20, lba: 2);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.Equal(rig.OnDisk0(2, 1), rig.First.ReadData(512));
        Assert.Equal(-1, rig.Machine.Memory(IdeHost.Data, 512).IndexOfAnyExcept((byte)0));
    }

    [Fact]
    public void Reset_gives_up_a_read_that_the_medium_is_busy_with()
    {
        using SlowDisk disk = new();
        using Rig rig = new(execution: IdeExecution.Threaded, master: disk);
        rig.First.Command(0x20, lba: 1);
        disk.WaitUntilEntered();
        rig.First.Control(0x04);
        rig.First.Control(0x00);
        rig.First.Command(0xEC);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        disk.Leave();
        rig.First.ReadData(512);

        // The next read waits behind the abandoned one, which leaves no trace.
        rig.First.Command(0x20, lba: 2);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.All(rig.First.ReadData(512), value => Assert.Equal(2, value));
        Assert.Equal(2, rig.First.Activity.InterruptsRaised);
    }

    [Fact]
    public void Reset_gives_up_a_transfer_that_the_medium_is_busy_with()
    {
        using SlowDisk disk = new();
        using Rig rig = new(execution: IdeExecution.Threaded, master: disk);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 512));
        rig.First.Command(0xC8, lba: 1);
        rig.First.StartDma();
        disk.WaitUntilEntered();
        rig.First.Control(0x04);
        rig.First.Control(0x00);
        rig.First.StopDma();
        disk.Leave();
        rig.First.Command(0x20, lba: 2);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.Equal(-1, rig.Machine.Memory(IdeHost.Data, 512).IndexOfAnyExcept((byte)0));
        Assert.Equal(1, rig.First.Activity.InterruptsRaised);
    }

    [Fact]
    public async Task Inline_work_of_two_threads_runs_one_after_the_other()
    {
        using SlowDisk disk = new();
        using Rig rig = new(execution: IdeExecution.Inline, master: disk);
        Task first = Task.Run(() => rig.First.Command(0x20, lba: 1), TestContext.Current.CancellationToken);
        disk.WaitUntilEntered();
        await Task.Run(
            () =>
            {
                rig.First.Control(0x04);
                rig.First.Control(0x00);
                rig.First.Command(0x20, lba: 2);
            },
            TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(0xD0, rig.First.AlternateStatus);
        disk.Leave();
        await first;
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.All(rig.First.ReadData(512), value => Assert.Equal(2, value));
    }

    [Fact]
    public void Reset_selects_device_0()
    {
        using Rig rig = new();
        rig.Second.Select(1);
        Assert.Equal(0x00, rig.Second.ReadStatus());
        rig.Second.Control(0x04);
        rig.Second.Control(0x00);
        Assert.Equal(0x50, rig.Second.ReadStatus());
    }

    [Fact]
    public void Commands_are_ignored_during_reset()
    {
        using Rig rig = new();
        rig.First.Control(0x04);
        rig.First.Command(0xE7);
        Assert.Equal(0, rig.First.Activity.Commands);
        Assert.Equal(0x80, rig.First.AlternateStatus);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Diagnostic_is_answered_for_both_drives_with_one_interrupt(int unit)
    {
        using Rig rig = new();
        rig.First.Command(0x90, unit: unit);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        ExpectSignature(rig.First, 0xA0);
        Assert.Equal(1, rig.First.Activity.InterruptsRaised);
    }

    private static void ExpectSignature(IdeHost host, byte device)
    {
        Assert.Equal(0x01, host.Error);
        Assert.Equal((1, 1, 0, 0, device), (host.In(2), host.In(3), host.In(4), host.In(5), host.In(6)));
        Assert.Equal(0x50, host.ReadStatus());
    }
}

using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class InterruptTests
{
    private const byte Flush = 0xE7;

    public static TheoryData<Piix3Wiring, IdeExecution> Setups => Rig.Setups;

    [Theory, MemberData(nameof(Setups))]
    public void Clearing_the_latch_leaves_the_line(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Command(Flush);
        rig.Machine.WaitForLine(rig.First.Line);
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        rig.First.WriteBusMasterStatus(0x04);
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        Assert.True(rig.First.IsLineAsserted);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Reading_the_status_lowers_the_line_and_leaves_the_latch(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Command(Flush);
        rig.Machine.WaitForLine(rig.First.Line);
        Assert.Equal(0x50, rig.First.ReadStatus());
        Assert.False(rig.First.IsLineAsserted);
        Assert.Equal(0x04, rig.First.BusMasterStatus);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Alternate_status_changes_neither(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Command(Flush);
        rig.Machine.WaitForLine(rig.First.Line);
        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.True(rig.First.IsLineAsserted);
        Assert.Equal(0x04, rig.First.BusMasterStatus);
    }

    [Fact]
    public void Writing_zero_to_the_latch_does_not_clear_it()
    {
        using Rig rig = new();
        rig.First.Command(Flush);
        rig.First.WriteBusMasterStatus(0x60);
        Assert.Equal(0x64, rig.First.BusMasterStatus);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Masked_interrupt_is_lost_for_good(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Control(0x02);
        rig.First.Command(Flush);
        rig.First.WaitUntilIdle();
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        Assert.False(rig.First.IsLineAsserted);

        rig.First.Control(0x00);
        Assert.Equal(0x00, rig.First.BusMasterStatus);
        Assert.False(rig.First.IsLineAsserted);
        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.Equal(1, rig.First.Activity.InterruptsMasked);
        Assert.Equal(0, rig.First.Activity.InterruptsRaised);

        rig.First.Command(Flush);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
    }

    [Fact]
    public void Masking_leaves_what_is_asserted_already()
    {
        using Rig rig = new();
        rig.First.Command(Flush);
        rig.First.Control(0x02);
        Assert.True(rig.First.IsLineAsserted);
        rig.First.ReadStatus();
        Assert.False(rig.First.IsLineAsserted);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Dismissing_one_channel_leaves_the_other_pending(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Command(Flush);
        rig.Second.Command(Flush);
        rig.First.WaitUntilIdle();
        rig.Second.WaitUntilIdle();
        Assert.Equal(0x04, rig.First.BusMasterStatus);
        Assert.Equal(0x04, rig.Second.BusMasterStatus);

        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(wiring == Piix3Wiring.Native, rig.First.IsLineAsserted);
        Assert.True(rig.Second.IsLineAsserted);
        Assert.Equal(0x50, rig.Second.TakeInterrupt());
        Assert.False(rig.Second.IsLineAsserted);
    }

    [Theory]
    [InlineData(Piix3Wiring.Isa, 0, 1, 2)]
    [InlineData(Piix3Wiring.Native, 0, 0, 1)]
    public void Channels_interrupt_on_the_lines_of_their_wiring(Piix3Wiring wiring, int first, int second, int count)
    {
        using Rig rig = new(wiring);
        Assert.Equal((first, second, count), (rig.Controller.LineOf(0), rig.Controller.LineOf(1), rig.Controller.LineCount));
        rig.Second.Command(Flush);
        Assert.True(rig.Machine.Level(second));
        Assert.Equal(1, rig.Machine.Raises(second));
    }

    [Fact]
    public void New_command_without_dismissal_lowers_the_line_and_raises_it_again()
    {
        using Rig rig = new();
        rig.First.Command(Flush);
        rig.First.Command(Flush);
        Assert.Equal((2, 1), (rig.Machine.Raises(0), rig.Machine.Lowers(0)));
        Assert.True(rig.First.IsLineAsserted);
    }

    [Fact]
    public void Processor_that_the_line_wakes_may_access_registers_at_once()
    {
        using Rig rig = new(Piix3Wiring.Isa, IdeExecution.Threaded);
        using SemaphoreSlim wake = new(0);
        int served = 0;
        rig.Machine.LineChanged = (_, asserted) =>
        {
            if (asserted)
            {
                wake.Release();
            }
        };
        Thread processor = new(() =>
        {
            for (int i = 0; i < 200; i++)
            {
                wake.Wait();
                rig.First.WriteBusMasterStatus(0x04);
                rig.First.ReadStatus();

                // When the access returns, the line is as the access left it.
                Assert.False(rig.First.IsLineAsserted);
                Interlocked.Increment(ref served);
            }
        });
        processor.Start();
        for (int i = 1; i <= 200; i++)
        {
            rig.First.Command(Flush);
            TestMachine.WaitUntil(() => Volatile.Read(ref served) == i, "The interrupt was not served.");
        }

        processor.Join();
    }

    [Fact]
    public void Register_access_from_within_a_line_change_is_refused()
    {
        using Rig rig = new();
        rig.Machine.LineChanged = (_, _) => rig.First.ReadStatus();
        Assert.Throws<InvalidOperationException>(() => rig.First.Command(Flush));
    }
}

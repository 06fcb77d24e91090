using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class PioTests
{
    public static TheoryData<Piix3Wiring, IdeExecution> Setups => Rig.Setups;

    [Theory, MemberData(nameof(Setups))]
    public void Read_interrupts_once_for_every_sector(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Command(0x20, lba: 100, count: 3);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(0x58, rig.First.TakeInterrupt());
            Assert.Equal(rig.OnDisk0(100 + i, 1), rig.First.ReadData(512));
        }

        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.Equal(3, rig.First.Activity.InterruptsRaised);
        Assert.False(rig.First.IsLineAsserted);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Write_asks_for_its_first_block_without_an_interrupt(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        byte[] data = Rig.Pattern(9, 1024);
        rig.First.Command(0x30, lba: 7, count: 2);
        Assert.Equal(0x58, rig.First.AlternateStatus);
        Assert.False(rig.First.IsLineAsserted);
        Assert.Equal(0x00, rig.First.BusMasterStatus & 0x04);

        rig.First.WriteData(data.AsSpan(0, 512));
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        rig.First.WriteData(data.AsSpan(512));
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(data, rig.OnDisk0(7, 2));
        Assert.Equal(2, rig.First.Activity.InterruptsRaised);
    }

    [Theory, MemberData(nameof(Setups))]
    public void Slave_and_second_channel_have_their_own_data(Piix3Wiring wiring, IdeExecution execution)
    {
        using Rig rig = new(wiring, execution);
        rig.First.Command(0x20, lba: 5, unit: 1);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.Equal(rig.OnDisk1(5, 1), rig.First.ReadData(512));

        rig.Second.Command(0x20, lba: 5);
        Assert.Equal(0x58, rig.Second.TakeInterrupt());
        Assert.Equal(rig.OnDisk2(5, 1), rig.Second.ReadData(512));
    }

    [Fact]
    public void Count_of_zero_means_256_sectors()
    {
        using Rig rig = new();
        rig.First.Command(0x20, lba: 0, count: 0);
        for (int i = 0; i < 256; i++)
        {
            Assert.Equal(0x58, rig.First.TakeInterrupt());
            rig.First.ReadData(512);
        }

        Assert.Equal(0x50, rig.First.AlternateStatus);
    }

    [Fact]
    public void Data_moves_by_words_and_by_double_words()
    {
        using Rig rig = new();
        rig.First.Command(0x20, lba: 3);
        rig.First.TakeInterrupt();
        ReadOnlySpan<byte> expected = rig.OnDisk0(3, 1);
        Assert.Equal((uint)(expected[0] | expected[1] << 8), rig.Controller.Read(rig.First.DataPort, 2));
        Assert.Equal(BitConverter.ToUInt32(expected[2..]), rig.Controller.Read(rig.First.DataPort, 4));
        Assert.Equal(expected[6], (byte)rig.Controller.Read(rig.First.DataPort, 1));
        Assert.Equal(expected[8..], rig.First.ReadData(504));
        Assert.Equal(0x50, rig.First.AlternateStatus);
    }

    [Fact]
    public void Data_register_gives_zeros_when_nothing_was_asked_for()
    {
        using Rig rig = new();
        Assert.Equal(0u, rig.Controller.Read(rig.First.DataPort, 4));
    }

    [Fact]
    public void Data_moves_in_the_direction_of_the_command_only()
    {
        using Rig rig = new();
        byte[] data = Rig.Pattern(6, 512);
        rig.First.Command(0x20, lba: 1);
        rig.First.WriteData(data);
        Assert.Equal(rig.OnDisk0(1, 1), rig.First.ReadData(512));

        rig.First.Command(0x30, lba: 2);
        Assert.All(rig.First.ReadData(512), value => Assert.Equal(0, value));
        Assert.Equal(0x58, rig.First.AlternateStatus);
        rig.First.WriteData(data);
        Assert.Equal(data, rig.OnDisk0(2, 1));

        rig.First.Command(0x20, lba: 1);
        rig.First.ReadData(512);
        rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 512));
        rig.First.Command(0xC8, lba: 2);
        Assert.All(rig.First.ReadData(512), value => Assert.Equal(0, value));
        Assert.Equal(0x58, rig.First.AlternateStatus);
    }

    [Fact]
    public void Next_interrupt_is_lost_when_data_is_read_before_dismissal()
    {
        using Rig rig = new();
        rig.First.Command(0x20, lba: 0, count: 2);
        rig.First.ReadData(512);
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        Assert.False(rig.First.IsLineAsserted);
        Assert.Equal(2, rig.First.Activity.InterruptsRaised);
    }

    [Fact]
    public void Registers_do_not_change_while_data_is_pending()
    {
        using Rig rig = new();
        rig.First.Command(0x20, lba: 0x234);
        rig.First.Out(3, 0x99);
        rig.First.Select(1);
        Assert.Equal(0x34, rig.First.In(3));
        Assert.Equal(0xE0, rig.First.In(6));
    }

    [Fact]
    public void Command_while_data_is_pending_is_ignored_but_lowers_the_line()
    {
        using Rig rig = new();
        rig.First.Command(0x20, lba: 8);
        Assert.True(rig.First.IsLineAsserted);
        rig.First.Out(7, 0xE7);
        Assert.False(rig.First.IsLineAsserted);
        Assert.Equal(rig.OnDisk0(8, 1), rig.First.ReadData(512));
        Assert.Equal(1, rig.First.Activity.Commands);
    }
}

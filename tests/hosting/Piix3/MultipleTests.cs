using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

/// <summary>READ MULTIPLE and WRITE MULTIPLE.</summary>
public class MultipleTests
{
    [Theory]
    [InlineData(0xC4, 0xC5)]
    [InlineData(0x29, 0x39)]
    public void Multiple_moves_blocks_with_one_interrupt_each(byte read, byte write)
    {
        using Rig rig = new();
        rig.First.Command(0xC6, count: 4);
        rig.First.TakeInterrupt();
        byte[] data = Rig.Pattern(8, 10 * 512);

        Issue(rig, write, lba: 300, count: 10);
        Assert.False(rig.First.IsLineAsserted);
        rig.First.WriteData(data.AsSpan(0, 4 * 512));
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        rig.First.WriteData(data.AsSpan(4 * 512, 4 * 512));
        Assert.Equal(0x58, rig.First.TakeInterrupt());
        rig.First.WriteData(data.AsSpan(8 * 512));
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(data, rig.OnDisk0(300, 10));

        Issue(rig, read, lba: 300, count: 10);
        foreach (int sectors in (int[])[4, 4, 2])
        {
            Assert.Equal(0x58, rig.First.TakeInterrupt());
            Assert.Equal(data[..(sectors * 512)], rig.First.ReadData(sectors * 512));
            data = data[(sectors * 512)..];
        }

        Assert.Equal(0x50, rig.First.AlternateStatus);
        Assert.Equal(7, rig.First.Activity.InterruptsRaised);
    }

    [Theory]
    [InlineData(0xC4)]
    [InlineData(0xC5)]
    [InlineData(0x29)]
    [InlineData(0x39)]
    public void Multiple_is_aborted_until_a_block_is_set(byte command)
    {
        using Rig rig = new();
        Issue(rig, command, lba: 0, count: 1);
        rig.First.ExpectAborted();
        rig.First.Command(0xC6, count: 2);
        rig.First.TakeInterrupt();
        rig.First.Command(0xC6, count: 0);
        rig.First.TakeInterrupt();
        Issue(rig, command, lba: 0, count: 1);
        rig.First.ExpectAborted();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(32)]
    [InlineData(255)]
    public void Block_that_the_drive_cannot_do_is_refused(int sectors)
    {
        using Rig rig = new();
        rig.First.Command(0xC6, count: sectors);
        rig.First.ExpectAborted();
    }

    private static void Issue(Rig rig, byte command, long lba, int count)
    {
        if (command is 0x29 or 0x39)
        {
            rig.First.CommandExt(command, lba, count);
        }
        else
        {
            rig.First.Command(command, lba, count);
        }
    }
}

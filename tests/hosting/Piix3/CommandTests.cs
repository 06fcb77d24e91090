using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

/// <summary>What a drive does, does not do, and is set to.</summary>
public class CommandTests
{
    [Theory]
    [InlineData(0x00)] // NOP
    [InlineData(0x08)] // DEVICE RESET
    [InlineData(0xA0)] // PACKET
    [InlineData(0xA1)] // IDENTIFY PACKET DEVICE
    [InlineData(0xB0)] // SMART
    [InlineData(0xE6)] // SLEEP
    [InlineData(0x60)] // READ FPDMA QUEUED
    public void Commands_that_a_plain_disk_does_not_have_are_aborted(byte command)
    {
        using Rig rig = new();
        rig.First.Command(command);
        rig.First.ExpectAborted();
    }

    [Theory]
    [InlineData(0x10)]
    [InlineData(0x1F)]
    [InlineData(0x70)]
    [InlineData(0xE7)]
    [InlineData(0xEA)]
    [InlineData(0x40)]
    [InlineData(0x41)]
    public void Commands_without_data_end_with_one_interrupt(byte command)
    {
        using Rig rig = new();
        rig.First.Command(command);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(1, rig.First.Activity.InterruptsRaised);
    }

    [Fact]
    public void Error_is_gone_with_the_next_command()
    {
        using Rig rig = new();
        rig.First.Command(0xFF);
        Assert.Equal(0x41, rig.First.TakeInterrupt());
        rig.First.Command(0xE7);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0x00, rig.First.Error);
    }

    [Theory]
    [InlineData(0x03, 0x23)] // multiword DMA 3
    [InlineData(0x03, 0x46)] // Ultra DMA 6
    [InlineData(0x03, 0x0D)] // PIO 5
    [InlineData(0x03, 0x10)] // single word DMA
    [InlineData(0x99, 0x00)]
    public void Features_that_the_drive_does_not_have_are_refused(byte feature, byte count)
    {
        using Rig rig = new();
        rig.First.Command(0xEF, features: feature, count: count);
        rig.First.ExpectAborted();
    }

    [Theory]
    [InlineData(0xE0, 0xE1, 0xE5)]
    [InlineData(0xE2, 0xE3, 0xE5)]
    [InlineData(0x94, 0x95, 0x98)]
    [InlineData(0x96, 0x97, 0x98)]
    public void Power_mode_is_what_was_set(byte standby, byte idle, byte check)
    {
        using Rig rig = new();
        Assert.Equal(0xFF, PowerMode(rig, check));
        rig.First.Command(standby);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0x00, PowerMode(rig, check));
        rig.First.Command(idle);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        Assert.Equal(0xFF, PowerMode(rig, check));
    }

    [Fact]
    public void Media_access_ends_standby()
    {
        using Rig rig = new();
        rig.First.Command(0xE0);
        rig.First.TakeInterrupt();
        rig.First.Command(0x40);
        rig.First.TakeInterrupt();
        Assert.Equal(0xFF, PowerMode(rig, 0xE5));
    }

    private static int PowerMode(Rig rig, byte check)
    {
        rig.First.Command(check);
        Assert.Equal(0x50, rig.First.TakeInterrupt());
        return rig.First.In(2);
    }
}

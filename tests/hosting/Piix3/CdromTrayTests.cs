using Tophalf.Hosting.Hardware.Atapi;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

/// <summary>The tray is opened and closed, by hand and by command, and discs are changed.</summary>
public class CdromTrayTests
{
    private static readonly byte[] Eject = [0x1B, 0, 0, 0, 2], Load = [0x1B, 0, 0, 0, 3];

    [Fact]
    public void Open_tray_is_not_ready_and_closed_again_it_is()
    {
        using CdromRig rig = new();
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(Eject));
        Assert.True(rig.Tray.IsOpen);
        Assert.Equal((0x41, 0x20), rig.Cdrom.TestUnitReady());
        Assert.Equal((0x02, 0x3A), rig.Cdrom.Sense());
        Assert.Equal((0x41, 0x20), rig.Cdrom.Run(CdromRig.Read10(0, 1)));
        Assert.Equal((0x41, 0x20), rig.Cdrom.Run(0x25));
        Assert.Equal(36, rig.Cdrom.Read([0x12, 0, 0, 0, 36]).Data.Length);
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(Load));
        Assert.Equal((0x50, 0x00), rig.Cdrom.TestUnitReady());
    }

    [Fact]
    public void Locked_tray_stays_closed_and_the_wish_is_reported_once()
    {
        using CdromRig rig = new();
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(0x1E, 0, 0, 0, 1));
        Assert.Equal((0x41, 0x20), rig.Cdrom.Run(Eject));
        Assert.Equal((0x02, 0x53), rig.Cdrom.Sense());
        Assert.False(rig.Tray.Open());
        Assert.False(rig.Tray.IsOpen);
        Assert.Equal((1, 2), Event(rig));
        Assert.Equal((0, 2), Event(rig));
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(0x1E, 0, 0, 0, 0));
        Assert.True(rig.Tray.Open());
        Assert.Equal((0, 1), Event(rig));
    }

    [Fact]
    public void Other_disc_is_announced_once_before_it_is_read()
    {
        using CdromRig rig = new();
        using MemoryDiskImage other = new(8);
        other.Content.Fill(0x5A);
        rig.Tray.Open();
        rig.Tray.Insert(other);
        Assert.Equal((0x41, 0x20), rig.Cdrom.TestUnitReady());
        rig.Tray.Close();

        Assert.Equal((2, 2), Event(rig));
        Assert.Equal((0x41, 0x20), rig.Cdrom.Run(CdromRig.Read10(0, 1)));
        Assert.Equal((0x02, 0x3A), rig.Cdrom.Sense());
        Assert.Equal((0x41, 0x60), rig.Cdrom.Run(CdromRig.Read10(0, 1)));
        Assert.Equal((0x06, 0x28), rig.Cdrom.Sense());
        Assert.Equal(other.Content[..2048].ToArray(), rig.Cdrom.Read(CdromRig.Read10(0, 1)).Data);
        Assert.Equal([0, 0, 0, 1, 0, 0, 8, 0], rig.Cdrom.Read([0x25]).Data);
        Assert.Equal((0, 2), Event(rig));
    }

    [Fact]
    public void Removed_disc_leaves_an_empty_drive()
    {
        using CdromRig rig = new();
        rig.Tray.Open();
        rig.Tray.Remove();
        rig.Tray.Close();
        Assert.Equal((3, 0), Event(rig));
        Assert.Equal((0x41, 0x20), rig.Cdrom.TestUnitReady());
        Assert.Equal((0x02, 0x3A), rig.Cdrom.Sense());
        Assert.Equal((0x41, 0x20), rig.Cdrom.TestUnitReady());
    }

    [Fact]
    public void Disc_that_goes_during_a_command_is_missed()
    {
        using CdromRig rig = new();
        rig.Cdrom.Send(CdromRig.Read10(5, 2), limit: 2048);
        Assert.Equal(0x58, rig.Channel.TakeInterrupt());
        rig.Tray.Open();
        rig.Channel.ReadData(2048);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt());
        Assert.Equal((0x02, 0x3A), rig.Cdrom.Sense());
    }

    [Fact]
    public void Discs_change_only_while_the_tray_is_open()
    {
        using MemoryDiskImage disc = new(4);
        CdTray tray = new();
        Assert.Throws<InvalidOperationException>(() => tray.Insert(disc));
        Assert.Throws<InvalidOperationException>(tray.Remove);
    }

    [Fact]
    public void Disc_that_is_not_whole_blocks_is_refused()
    {
        using MemoryDiskImage disc = new(5);
        Assert.Throws<ArgumentException>(() => new CdTray(disc));
    }

    // What happened, and whether the tray is open (1) or a disc is in the drive (2).
    private static (byte Event, byte State) Event(CdromRig rig)
    {
        byte[] data = rig.Cdrom.Read([0x4A, 1, 0, 0, 0x10, 0, 0, 0, 8]).Data;
        Assert.Equal([0, 4, 4, 0x10], data[..4]);
        return (data[4], data[5]);
    }
}

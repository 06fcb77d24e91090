using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting.Hardware.Atapi;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;

namespace Tophalf.Hardware.Tests.Cdrom;

/// <summary>What only the model lets a test do: change discs by hand, scratch them, and ask for an old drive.</summary>
public class ModelCdromTests
{
    [Fact]
    public void Old_drive_interrupts_for_the_packet()
    {
        using CdromRig rig = new(new ModelCdromBench(interruptsForPacket: true));
        rig.Cdrom.Begin();
        Assert.Equal(0x58, rig.Channel.TakeInterrupt());
        Assert.Equal(0x01, rig.Cdrom.Reason);
        rig.Cdrom.WritePacket([0x00]);
        Assert.Equal(0x50, rig.Channel.TakeInterrupt());
    }

    [Fact]
    public void Button_of_a_locked_tray_is_reported_once()
    {
        ModelCdromBench bench = new();
        using CdromRig rig = new(bench);
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(0x1E, 0, 0, 0, 1));
        Assert.False(bench.Tray.Open());
        Assert.False(bench.Tray.IsOpen);
        Assert.Equal((1, 2), rig.Cdrom.MediaEvent());
        Assert.Equal((0, 2), rig.Cdrom.MediaEvent());
        Assert.Equal((0x50, 0x00), rig.Cdrom.Run(0x1E, 0, 0, 0, 0));
        Assert.True(bench.Tray.Open());
        Assert.Equal((0, 1), rig.Cdrom.MediaEvent());
    }

    // QEMU's drive does the same when its monitor changes the medium: first as if there were none, for drivers that
    // never ask for events.
    [Fact]
    public void Other_disc_is_announced_once_before_it_is_read()
    {
        ModelCdromBench bench = new();
        using CdromRig rig = new(bench);
        using MemoryDiskImage other = new(8);
        other.Content.Fill(0x5A);
        bench.Tray.Open();
        bench.Tray.Insert(other);
        Assert.Equal((0x41, 0x20), rig.Cdrom.TestUnitReady());
        bench.Tray.Close();

        Assert.Equal((2, 2), rig.Cdrom.MediaEvent());
        Assert.Equal((0x41, 0x20), rig.Cdrom.Run(CdromBench.Read10(0, 1)));
        Assert.Equal((0x02, 0x3A), rig.Cdrom.Sense());
        Assert.Equal((0x41, 0x60), rig.Cdrom.Run(CdromBench.Read10(0, 1)));
        Assert.Equal((0x06, 0x28), rig.Cdrom.Sense());
        Assert.Equal(other.Content[..2048].ToArray(), rig.Cdrom.Read(CdromBench.Read10(0, 1)).Data);
        Assert.Equal([0, 0, 0, 1, 0, 0, 8, 0], rig.Cdrom.Read([0x25]).Data);
        Assert.Equal((0, 2), rig.Cdrom.MediaEvent());
    }

    [Fact]
    public void Removed_disc_leaves_an_empty_drive()
    {
        ModelCdromBench bench = new();
        using CdromRig rig = new(bench);
        bench.Tray.Open();
        bench.Tray.Remove();
        bench.Tray.Close();
        Assert.Equal((3, 0), rig.Cdrom.MediaEvent());
        Assert.Equal((0x41, 0x20), rig.Cdrom.TestUnitReady());
        Assert.Equal((0x02, 0x3A), rig.Cdrom.Sense());
        Assert.Equal((0x41, 0x20), rig.Cdrom.TestUnitReady());
    }

    [Fact]
    public void Disc_that_goes_during_a_command_is_missed()
    {
        ModelCdromBench bench = new();
        using CdromRig rig = new(bench);
        rig.Cdrom.Send(CdromBench.Read10(5, 2), limit: 2048);
        Assert.Equal(0x58, rig.Channel.TakeInterrupt());
        bench.Tray.Open();
        rig.Channel.ReadData(2048);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt());
        Assert.Equal((0x02, 0x3A), rig.Cdrom.Sense());
    }

    [Theory]
    [InlineData(MediaErrorReport.Uncorrectable, 0x30, 0x03, 0x11)]
    [InlineData(MediaErrorReport.Aborted, 0x50, 0x05, 0x21)]
    public void Block_that_cannot_be_read_ends_the_command(MediaErrorReport report, byte error, byte key, byte code)
    {
        ModelCdromBench bench = new();
        using CdromRig rig = new(bench);
        bench.Controller.Faults(1).FailReads(unit: 1, lba: 7 * 4, times: 1, report);
        Assert.Equal((0x41, error), rig.Cdrom.Run(CdromBench.Read10(7, 1)));
        Assert.Equal((key, code), rig.Cdrom.Sense());
        Assert.Equal(rig.OnDisc(7, 1), rig.Cdrom.Read(CdromBench.Read10(7, 1)).Data);
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
}

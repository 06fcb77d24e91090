using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Cdrom;

public sealed class PhasesOnTheModel() : PhaseTests(static () => new ModelCdromBench());

public sealed class PhasesOnQemu() : PhaseTests(static () => new QemuCdromBench());

/// <summary>The phases of packet commands, register by register.</summary>
public abstract class PhaseTests(Func<CdromBench> build)
{
    [Fact]
    public void Reset_leaves_the_signature_and_a_drive_that_is_not_ready()
    {
        using CdromRig rig = new(build());
        rig.Cdrom.Reset();
        Assert.Equal(0x00, rig.Channel.AlternateStatus);
        AssertSignature(rig);
    }

    [Theory]
    [InlineData(0xEC)]
    [InlineData(0x20)]
    public void Commands_of_a_disk_are_aborted_with_the_signature(byte command)
    {
        using CdromRig rig = new(build());
        rig.Channel.Command(command, lba: 0x123456, unit: 1);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt());
        Assert.Equal(0x04, rig.Channel.Error);
        AssertSignature(rig);
    }

    [Theory]
    [InlineData(0xC8)]
    [InlineData(0x25)]
    [InlineData(0x06)]
    [InlineData(0xE0)]
    public void Other_commands_of_a_disk_are_aborted(byte command)
    {
        using CdromRig rig = new(build());
        rig.Channel.Command(command, unit: 1);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt());
        Assert.Equal(0x04, rig.Channel.Error);
    }

    [Theory]
    [InlineData(PacketHost.Packet)]
    [InlineData(PacketHost.IdentifyPacketDevice)]
    [InlineData(PacketHost.DeviceReset)]
    public void Packet_commands_are_aborted_by_a_disk(byte command)
    {
        using CdromRig rig = new(build());
        rig.Channel.Command(command, unit: 0);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt());
        Assert.Equal(0x04, rig.Channel.Error);
    }

    [Fact]
    public void Identify_packet_device_says_what_it_is()
    {
        using CdromRig rig = new(build());
        rig.Channel.Command(PacketHost.IdentifyPacketDevice, unit: 1);
        Assert.Equal(0x58, rig.Channel.TakeInterrupt());
        byte[] block = rig.Channel.ReadData(512);
        Assert.Equal(0x85C0, block[0] | block[1] << 8);
        Assert.Equal(0x03, block[99] & 0x03); // DMA and LBA
        Assert.Equal(0x50, rig.Channel.AlternateStatus);
        Assert.False(rig.Channel.IsLineAsserted);
    }

    [Fact]
    public void Command_without_data_interrupts_once_at_its_end()
    {
        using CdromRig rig = new(build());
        Assert.Equal((0x50, 0x00), rig.Cdrom.TestUnitReady());
        Assert.False(rig.Channel.IsLineAsserted);
    }

    [Fact]
    public void Blocks_come_in_chunks_of_the_byte_count()
    {
        using CdromRig rig = new(build());
        (byte[] data, int[] chunks) = rig.Cdrom.Read(CdromBench.Read10(5, 2), limit: 2048);
        Assert.Equal(rig.OnDisc(5, 2), data);
        Assert.Equal([2048, 2048], chunks);
    }

    [Theory]
    [InlineData(1000, new[] { 1000, 1000, 1000, 1000, 96 })]
    [InlineData(1001, new[] { 1000, 1000, 1000, 1000, 96 })]
    [InlineData(3000, new[] { 3000, 1096 })]
    [InlineData(0xFFFE, new[] { 4096 })]
    [InlineData(0xFFFF, new[] { 4096 })]
    public void Chunks_need_not_be_blocks_but_are_even(int limit, int[] expected)
    {
        using CdromRig rig = new(build());
        (byte[] data, int[] chunks) = rig.Cdrom.Read(CdromBench.Read10(590, 2), limit);
        Assert.Equal(rig.OnDisc(590, 2), data);
        Assert.Equal(expected, chunks);
    }

    [Fact]
    public void Large_transfer_goes_in_the_largest_chunks()
    {
        using CdromRig rig = new(build());
        (byte[] data, int[] chunks) = rig.Cdrom.Read(CdromBench.Read10(3, 100), limit: 0xFFFF);
        Assert.Equal(rig.OnDisc(3, 100), data);
        Assert.Equal([0xFFFE, 0xFFFE, 0xFFFE, (100 * 2048) - (3 * 0xFFFE)], chunks);
    }

    [Fact]
    public void No_blocks_are_no_data()
    {
        using CdromRig rig = new(build());
        Assert.Empty(rig.Cdrom.Read(CdromBench.Read10(5, 0)).Chunks);
    }

    [Fact]
    public void Data_without_a_byte_count_ends_the_command_and_does_not_interrupt()
    {
        using CdromRig rig = new(build());
        rig.Cdrom.Send(CdromBench.Read10(5, 1), limit: 0);
        Assert.Equal(0x41, rig.Channel.AlternateStatus);
        Assert.Equal(0x04, rig.Channel.Error);
        Assert.False(rig.Channel.IsLineAsserted);
    }

    [Fact]
    public void Masked_interrupt_of_a_chunk_is_lost_and_the_next_one_comes()
    {
        using CdromRig rig = new(build());
        rig.Channel.Control(0x02);
        rig.Cdrom.Send(CdromBench.Read10(5, 1));
        rig.Cdrom.WaitUntilNotBusy();
        Assert.Equal(0x00, rig.Channel.BusMasterStatus);
        rig.Channel.Control(0x00);
        Assert.False(rig.Channel.IsLineAsserted);
        rig.Channel.ReadData(2048);
        Assert.Equal(0x50, rig.Channel.TakeInterrupt());
        Assert.Equal(0x03, rig.Cdrom.Reason);
    }

    [Fact]
    public void Device_reset_ends_a_command_silently()
    {
        using CdromRig rig = new(build());
        rig.Cdrom.Send(CdromBench.Read10(5, 1));
        Assert.Equal(0x58, rig.Channel.TakeInterrupt());
        rig.Channel.Out(7, PacketHost.DeviceReset);
        rig.Cdrom.WaitUntilNotBusy();
        Assert.Equal(0x00, rig.Channel.AlternateStatus);
        AssertSignature(rig);
        Assert.False(rig.Channel.IsLineAsserted);
        Assert.Equal(rig.OnDisc(9, 1), rig.Cdrom.Read(CdromBench.Read10(9, 1)).Data);
    }

    [Fact]
    public void Command_in_the_data_phase_is_ignored_and_withdraws_the_interrupt()
    {
        using CdromRig rig = new(build());
        rig.Cdrom.Send(CdromBench.Read10(5, 1));
        BenchBus.WaitUntil(() => rig.Channel.IsLineAsserted, "No interrupt.");
        rig.Channel.Out(7, PacketHost.Packet);
        Assert.False(rig.Channel.IsLineAsserted);
        Assert.Equal(2048, rig.Cdrom.ByteCount);
        Assert.Equal(rig.OnDisc(5, 1), rig.Channel.ReadData(2048));
    }

    [Fact]
    public void Overlapped_packet_is_aborted()
    {
        using CdromRig rig = new(build());
        rig.Cdrom.Begin(features: 0x02);
        Assert.Equal(0x41, rig.Channel.TakeInterrupt());
        Assert.Equal(0x04, rig.Channel.Error);
    }

    private static void AssertSignature(CdromRig rig) =>
        Assert.Equal((0x01, 0x01, 0xEB14), (rig.Channel.In(2), rig.Channel.In(3), rig.Cdrom.ByteCount));
}

using System.Buffers.Binary;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class ConfigurationTests
{
    [Theory]
    [InlineData(Piix3Wiring.Isa, 0x01018000u)]
    [InlineData(Piix3Wiring.Native, 0x01018500u)]
    public void Function_identifies_itself(Piix3Wiring wiring, uint classAndRevision)
    {
        using Rig rig = new(wiring);
        Assert.Equal(0x7010_8086u, ReadDword(rig, 0x00));
        Assert.Equal(0x05u, ReadDword(rig, 0x04) & 0xFFFF);
        Assert.Equal(classAndRevision, ReadDword(rig, 0x08));
        Assert.Equal(0xC041u, ReadDword(rig, 0x20));
    }

    [Fact]
    public void Legacy_ranges_are_those_of_a_PC()
    {
        using Rig rig = new(Piix3Wiring.Isa);
        Assert.Equal([new HbaRange(0x1F0, 8, 0), new HbaRange(0x3F6, 1, 1)], rig.Controller.ChannelRanges(0));
        Assert.Equal([new HbaRange(0x170, 8, 2), new HbaRange(0x376, 1, 3)], rig.Controller.ChannelRanges(1));
        Assert.Equal([new HbaRange(0xC040, 16, 4)], rig.Controller.ControllerRanges);
        Assert.Equal(0u, ReadDword(rig, 0x10));
    }

    [Fact]
    public void Native_ranges_are_those_of_the_base_address_registers()
    {
        using Rig rig = new(Piix3Wiring.Native);
        for (int channel = 0; channel < 2; channel++)
        {
            IReadOnlyList<HbaRange> ranges = rig.Controller.ChannelRanges(channel);
            Assert.Equal([8u, 4u], ranges.Select(range => range.Length));
            Assert.All(ranges, range => Assert.Equal((uint)range.Address | 1, ReadDword(rig, 0x10 + (range.Bar * 4))));
        }

        Assert.Equal(0x01u, ReadDword(rig, 0x3C) >> 8 & 0xFF);
    }

    [Fact]
    public void Control_register_is_the_third_port_of_its_native_range()
    {
        using Rig rig = new(Piix3Wiring.Native);
        ulong range = rig.Controller.ChannelRanges(0)[1].Address;
        Assert.Equal(0x50u, rig.Controller.Read(range + 2, 1));
        Assert.All([0u, 1u, 3u], offset => Assert.Equal(0xFFu, rig.Controller.Read(range + offset, 1)));
    }

    [Fact]
    public void Base_address_register_is_sized_in_the_usual_way()
    {
        using Rig rig = new();
        rig.Controller.WriteConfiguration(0x20, [0xFF, 0xFF, 0xFF, 0xFF]);
        Assert.Equal(0xFFFF_FFF1u, ReadDword(rig, 0x20));
        rig.Controller.WriteConfiguration(0x20, [0x41, 0xC0, 0x00, 0x00]);
        Assert.Equal(0xC041u, ReadDword(rig, 0x20));
    }

    [Fact]
    public void Identity_cannot_be_written_and_bytes_past_the_end_read_as_ones()
    {
        using Rig rig = new();
        rig.Controller.WriteConfiguration(0, [1, 2, 3, 4]);
        Assert.Equal(0x7010_8086u, ReadDword(rig, 0));
        Span<byte> end = stackalloc byte[4];
        rig.Controller.WriteConfiguration(254, [1, 2, 3, 4]);
        rig.Controller.ReadConfiguration(254, end);
        Assert.Equal([0x00, 0x00, 0xFF, 0xFF], end.ToArray());
    }

    [Fact]
    public void Nothing_answers_while_decoding_is_off()
    {
        using Rig rig = new();
        rig.Controller.WriteConfiguration(4, [0x04]);
        Assert.Equal(0xFF, rig.First.ReadStatus());
        Assert.Equal(0xFF, rig.First.BusMasterStatus);
        rig.First.Command(0xEC);
        rig.Controller.WriteConfiguration(4, [0x05]);
        Assert.Equal(0, rig.First.Activity.Commands);

        rig.Controller.WriteConfiguration(0x43, [0x00]);
        Assert.Equal(0x50, rig.First.ReadStatus());
        Assert.Equal(0xFF, rig.Second.ReadStatus());
        Assert.Equal(0xFF, rig.Second.AlternateStatus);
    }

    [Fact]
    public void Nothing_answers_outside_the_ranges()
    {
        using Rig rig = new();
        Assert.Equal(0xFFu, rig.Controller.Read(0x1EF, 1));
        Assert.Equal(0xFFFFu, rig.Controller.Read(0x1F8, 2));
        Assert.Equal(0xFFFF_FFFFu, rig.Controller.Read(0x8000_0000, 4));
        rig.Controller.Write(0x1F8, 1, 0xEC);
    }

    [Fact]
    public void Only_the_data_register_is_wider_than_a_byte()
    {
        using Rig rig = new();
        Assert.Equal(0xFFFFu, rig.Controller.Read(rig.First.DataPort + 6, 2));
        rig.Controller.Write(rig.First.DataPort + 2, 4, 0xEC00_0000);
        Assert.Equal(0x01, rig.First.In(2));
        Assert.Equal(0, rig.First.Activity.Commands);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    public void Widths_that_no_bus_has_are_refused(int width)
    {
        using Rig rig = new();
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Controller.Read(0x1F7, width));
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Controller.Write(0x1F7, width, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Controller.ReadBuffer(0x1F0, width, new byte[24]));
    }

    [Fact]
    public void Buffer_that_is_not_a_multiple_of_the_width_is_refused()
    {
        using Rig rig = new();
        Assert.Throws<ArgumentException>(() => rig.Controller.ReadBuffer(0x1F0, 2, new byte[3]));
        Assert.Throws<ArgumentException>(() => rig.Controller.WriteBuffer(0x1F0, 4, new byte[6]));
    }

    [Fact]
    public void Two_controllers_live_at_different_addresses()
    {
        using Piix3Controller other = new(new Piix3Options { Wiring = Piix3Wiring.Native, NativeBase = 0xD000, BusMasterBase = 0xD040 });
        Assert.Equal((0xD000ul, 0xD018ul), (other.ChannelRanges(0)[0].Address, other.ChannelRanges(1)[1].Address));
        Assert.Equal(0xD040ul, other.ControllerRanges[0].Address);
    }

    [Fact]
    public void Bad_options_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Piix3Controller(new Piix3Options { BusMasterBase = 0xC041 }));
        Assert.Throws<ArgumentException>(() => new Piix3Controller(new Piix3Options { NativeBase = 0xC010 }));
        using MemoryDiskImage disk = new(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Piix3Options().Connect(2, 0, disk));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Piix3Options().Connect(0, -1, disk));
    }

    [Fact]
    public void Controller_is_connected_once()
    {
        using Rig rig = new();
        Assert.Throws<InvalidOperationException>(() => rig.Controller.Connect(rig.Machine));
    }

    private static uint ReadDword(Rig rig, int offset)
    {
        Span<byte> value = stackalloc byte[4];
        rig.Controller.ReadConfiguration(offset, value);
        return BinaryPrimitives.ReadUInt32LittleEndian(value);
    }
}

using System.Text;
using Tophalf.Hardware.Tests.Machine;

namespace Tophalf.Hardware.Tests.Cdrom;

public sealed class CommandsOnTheModel() : CommandTests(static () => new ModelCdromBench());

public sealed class CommandsOnQemu() : CommandTests(static () => new QemuCdromBench());

/// <summary>What each packet is answered.</summary>
public abstract class CommandTests(Func<CdromBench> build)
{
    [Fact]
    public void Inquiry_names_the_drive_and_stops_where_the_host_says()
    {
        using CdromRig rig = new(build());
        byte[] data = rig.Cdrom.Read([0x12, 0, 0, 0, 96]).Data;
        Assert.Equal(36, data.Length);
        Assert.Equal([0x05, 0x80], data[..2]);
        Assert.Equal("2.5", Encoding.ASCII.GetString(data, 32, 3));
        Assert.Equal(data[..6], rig.Cdrom.Read([0x12, 0, 0, 0, 6]).Data);
        Assert.Equal([6, 6, 6, 6, 6, 6], rig.Cdrom.Read([0x12, 0, 0, 0, 36], limit: 7).Chunks);
    }

    [Fact]
    public void Capacity_is_the_last_block_and_its_size()
    {
        using CdromRig rig = new(build());
        Assert.Equal([0, 0, 2, 0x57, 0, 0, 8, 0], rig.Cdrom.Read([0x25]).Data);
    }

    [Fact]
    public void Last_block_can_be_read_and_the_one_behind_it_cannot()
    {
        using CdromRig rig = new(build());
        Assert.Equal(rig.OnDisc(599, 1), rig.Cdrom.Read(CdromBench.Read10(599, 1)).Data);
        Assert.Equal(rig.OnDisc(598, 2), rig.Cdrom.Read([0xA8, 0, 0, 0, 2, 0x56, 0, 0, 0, 2]).Data);
        Assert.Equal((0x41, 0x50), rig.Cdrom.Run(CdromBench.Read10(599, 2)));
        Assert.Equal((0x05, 0x21), rig.Cdrom.Sense());
    }

    [Theory]
    [InlineData(0, "00120101 0014010000000000 0016aa0000000258")]
    [InlineData(2, "00120101 0014010000000200 0016aa0000000a00")]
    public void Table_of_contents_has_a_track_and_its_end(byte asTime, string expected)
    {
        using CdromRig rig = new(build());
        byte[] data = rig.Cdrom.Read([0x43, asTime, 0, 0, 0, 0, 0, 0, 100]).Data;
        Assert.Equal(expected.Replace(" ", ""), Convert.ToHexStringLower(data));
        Assert.Equal(data[..12], rig.Cdrom.Read([0x43, asTime, 0, 0, 0, 0, 1, 0, 12]).Data);
    }

    [Fact]
    public void Table_of_contents_can_start_at_its_end()
    {
        using CdromRig rig = new(build());
        byte[] data = rig.Cdrom.Read([0x43, 0, 0, 0, 0, 0, 0xAA, 0, 100]).Data;
        Assert.Equal("000a01010016aa0000000258", Convert.ToHexStringLower(data));
        Assert.Equal((0x41, 0x50), rig.Cdrom.Run(0x43, 0, 0, 0, 0, 0, 5, 0, 100));
    }

    [Fact]
    public void Mode_page_of_the_capabilities_shows_the_lock()
    {
        using CdromRig rig = new(build());
        byte[] data = rig.Cdrom.Read([0x5A, 0, 0x2A, 0, 0, 0, 0, 1, 0]).Data;
        Assert.Equal([0, 0x1C, 0x70], data[..3]);
        Assert.Equal(30, data.Length);
        Assert.Equal(0x29, data[14]);
        rig.Cdrom.Run(0x1E, 0, 0, 0, 1);
        Assert.Equal(0x2B, rig.Cdrom.Read([0x5A, 0, 0x2A, 0, 0, 0, 0, 1, 0]).Data[14]);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0x20)]
    [InlineData(new byte[] { 0x2A, 0, 0, 0, 0, 0, 0, 0, 1 }, 0x20)]
    [InlineData(new byte[] { 0x5A, 0, 0x05, 0, 0, 0, 0, 1, 0 }, 0x24)]
    [InlineData(new byte[] { 0x4A, 0, 0, 0, 0x10, 0, 0, 0, 8 }, 0x24)]
    public void What_the_drive_does_not_do_is_an_illegal_request(byte[] packet, byte code)
    {
        using CdromRig rig = new(build());
        Assert.Equal((0x41, 0x50), rig.Cdrom.Run(packet));
        Assert.Equal((0x05, code), rig.Cdrom.Sense());
    }
}

namespace Tophalf.Hosting.Tests.Machine;

/// <summary>Packet commands through the registers of a channel.</summary>
internal sealed class PacketHost(IdeHost host, int unit)
{
    public const byte Packet = 0xA0, IdentifyPacketDevice = 0xA1, DeviceReset = 0x08;

    public IdeHost Channel => host;

    /// <summary>The interrupt reason: in the place of the sector count.</summary>
    public byte Reason => host.In(2);

    public int ByteCount => host.In(4) | host.In(5) << 8;

    /// <summary>Writes the command and, once the drive asks for it, the packet. Checks the phase in between.</summary>
    public void Send(ReadOnlySpan<byte> packet, int limit = 0xFFFE, bool dma = false)
    {
        Begin(limit, dma ? (byte)1 : (byte)0);
        host.WaitUntilNotBusy();
        Assert.Equal(0x58, host.AlternateStatus);
        Assert.Equal(0x01, Reason);
        Assert.False(host.IsLineAsserted);
        WritePacket(packet);
    }

    public void Begin(int limit = 0xFFFE, byte features = 0)
    {
        host.Out(6, (byte)(0xA0 | unit << 4));
        host.Out(1, features);
        host.Out(2, 0);
        host.Out(3, 0);
        host.Out(4, (byte)limit);
        host.Out(5, (byte)(limit >> 8));
        host.Out(7, Packet);
    }

    public void WritePacket(ReadOnlySpan<byte> packet)
    {
        byte[] padded = new byte[12];
        packet.CopyTo(padded);
        host.WriteData(padded);
    }

    /// <summary>Runs a packet command that reads by PIO, chunk by chunk.</summary>
    /// <returns>What was read, and how long each chunk was.</returns>
    public (byte[] Data, int[] Chunks) Read(ReadOnlySpan<byte> packet, int limit = 0xFFFE)
    {
        Send(packet, limit);
        List<byte> data = [];
        List<int> chunks = [];
        byte status;
        while (((status = host.TakeInterrupt()) & 0x08) != 0)
        {
            Assert.Equal(0x58, status);
            Assert.Equal(0x02, Reason);
            chunks.Add(ByteCount);
            data.AddRange(host.ReadData(ByteCount));
        }

        Assert.Equal(0x50, status);
        Assert.Equal(0x03, Reason);
        Assert.False(host.IsLineAsserted);
        return ([.. data], [.. chunks]);
    }

    /// <summary>Runs a packet command without data.</summary>
    /// <returns>Status and error at its end.</returns>
    public (byte Status, byte Error) Run(params ReadOnlySpan<byte> packet)
    {
        Send(packet);
        byte status = host.TakeInterrupt();
        Assert.Equal(0x03, Reason);
        return (status, host.Error);
    }

    /// <summary>Asks for the sense data.</summary>
    /// <returns>Key and code.</returns>
    public (byte Key, byte Code) Sense()
    {
        byte[] data = Read([0x03, 0, 0, 0, 18]).Data;
        return (data[2], data[12]);
    }

    public (byte Status, byte Error) TestUnitReady() => Run(0x00);
}

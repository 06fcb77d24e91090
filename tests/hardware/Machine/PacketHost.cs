namespace Tophalf.Hardware.Tests.Machine;

/// <summary>Packet commands through the registers of a channel.</summary>
public sealed class PacketHost(IdeHost host, int unit)
{
    public const byte Packet = 0xA0, IdentifyPacketDevice = 0xA1, DeviceReset = 0x08;

    /// <summary>The interrupt reason: in the place of the sector count.</summary>
    public byte Reason => host.In(2);

    public int ByteCount => host.In(4) | host.In(5) << 8;

    /// <summary>Writes the command and, once the drive asks for it, the packet. Checks the phase in between.</summary>
    public void Send(ReadOnlySpan<byte> packet, int limit = 0xFFFE, bool dma = false)
    {
        Begin(limit, dma ? (byte)1 : (byte)0);
        WaitUntilNotBusy();
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

    public void WaitUntilNotBusy() => BenchBus.WaitUntil(() => (host.AlternateStatus & 0x80) == 0, "The drive stayed busy.");

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

    /// <summary>Asks what happened to the disc, and whether the tray is open (1) or a disc is in the drive (2).</summary>
    public (byte Event, byte State) MediaEvent()
    {
        byte[] data = Read([0x4A, 1, 0, 0, 0x10, 0, 0, 0, 8]).Data;
        Assert.Equal([0, 4, 4, 0x10], data[..4]);
        return (data[4], data[5]);
    }

    /// <summary>Resets the channel by software, selects the drive, and dismisses what the reset may have raised.</summary>
    public void Reset()
    {
        host.Control(0x04);
        host.Control(0x00);
        host.Out(6, (byte)(0xA0 | unit << 4));
        WaitUntilNotBusy();
        host.WriteBusMasterStatus(0x04);
        host.ReadStatus();
    }
}

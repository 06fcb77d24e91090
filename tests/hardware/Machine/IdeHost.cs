using System.Buffers.Binary;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>One channel through its registers, as a driver without an operating system would use it.</summary>
public sealed class IdeHost(IHba hba, BenchBus bus, int channel)
{
    private readonly ulong _command = hba.ChannelRanges(channel)[0].Address;
    private readonly ulong _control = hba.ChannelRanges(channel)[1].Address;
    private readonly ulong _busMaster = hba.ControllerRanges[0].Address + ((uint)channel * 8);

    /// <summary>Where the region descriptors go.</summary>
    public uint Table { get; } = bus.MemoryBase + ((uint)channel * 0x8_0000);

    /// <summary>Where the data goes.</summary>
    public uint Data => Table + 0x1_0000;

    public int Line => hba.LineOf(channel);

    public bool IsLineAsserted => bus.Level(Line);

    public byte AlternateStatus => (byte)hba.Read(_control, 1);

    public byte Error => In(1);

    public byte BusMasterStatus => (byte)hba.Read(_busMaster + 2, 1);

    public byte In(int register) => (byte)hba.Read(_command + (uint)register, 1);

    public void Out(int register, byte value) => hba.Write(_command + (uint)register, 1, value);

    public byte ReadStatus() => In(7);

    public void Control(byte value) => hba.Write(_control, 1, value);

    public void WriteBusMasterStatus(byte value) => hba.Write(_busMaster + 2, 1, value);

    public void Select(int unit) => Out(6, (byte)(0xE0 | unit << 4));

    public void Command(byte command, long lba = 0, int count = 1, int unit = 0, byte features = 0)
    {
        Out(6, (byte)(0xE0 | unit << 4 | (int)(lba >> 24 & 0x0F)));
        Out(1, features);
        Out(2, (byte)count);
        Out(3, (byte)lba);
        Out(4, (byte)(lba >> 8));
        Out(5, (byte)(lba >> 16));
        Out(7, command);
    }

    /// <summary>A command with registers that are two deep: the older half goes first.</summary>
    public void CommandExt(byte command, long lba = 0, int count = 1, int unit = 0, byte features = 0)
    {
        Out(1, 0);
        Out(2, (byte)(count >> 8));
        Out(3, (byte)(lba >> 24));
        Out(4, (byte)(lba >> 32));
        Out(5, (byte)(lba >> 40));
        Command(command, lba & 0xFF_FFFF, count & 0xFF, unit, features);
    }

    public byte[] ReadData(int bytes)
    {
        byte[] data = new byte[bytes];
        hba.ReadBuffer(_command, 2, data);
        return data;
    }

    public void WriteData(ReadOnlySpan<byte> data) => hba.WriteBuffer(_command, 2, data);

    public Span<byte> Memory(int bytes) => bus.Memory(Data, bytes);

    /// <summary>Waits for the interrupt and dismisses both halves of it. The line is up as long as the latch is set.</summary>
    /// <returns>The status register.</returns>
    public byte TakeInterrupt()
    {
        BenchBus.WaitUntil(() => IsLineAsserted, "The line was never asserted.");
        Assert.Equal(0x04, BusMasterStatus & 0x04);
        WriteBusMasterStatus(0x04);
        byte status = ReadStatus();
        Assert.False(IsLineAsserted);
        Assert.Equal(0x00, BusMasterStatus & 0x04);
        return status;
    }

    /// <summary>Nothing is pending: neither half of an interrupt.</summary>
    public void ExpectNoInterrupt()
    {
        Assert.False(IsLineAsserted);
        Assert.Equal(0x00, BusMasterStatus & 0x04);
    }

    /// <summary>A command ends as a drive ends what it cannot do.</summary>
    public void ExpectAborted()
    {
        Assert.Equal(0x41, TakeInterrupt());
        Assert.Equal(0x04, Error);
    }

    public void WaitUntilIdle() => BenchBus.WaitUntil(() => (AlternateStatus & 0x88) == 0, "The drive stayed busy.");

    /// <summary>Reads or writes by DMA, with one region of some length, until the drive is idle.</summary>
    public void Dma(byte command, long lba, int count, int regionBytes, int unit = 0)
    {
        PrepareDma(toMemory: command == 0xC8, regionBytes);
        Command(command, lba, count, unit);
        StartDma();
        WaitUntilIdle();
    }

    /// <summary>Describes memory to the bus master, 64 KiB an entry, and clears its status; the drive gets its command next.</summary>
    public void PrepareDma(bool toMemory, int bytes)
    {
        for (int entry = 0; entry * 0x1_0000 < bytes; entry++)
        {
            Span<byte> region = bus.Memory(Table + ((uint)entry * 8), 8);
            int left = bytes - (entry * 0x1_0000);
            BinaryPrimitives.WriteUInt32LittleEndian(region, Data + ((uint)entry * 0x1_0000));
            BinaryPrimitives.WriteUInt16LittleEndian(region[4..], (ushort)Math.Min(left, 0x1_0000));
            BinaryPrimitives.WriteUInt16LittleEndian(region[6..], (ushort)(left <= 0x1_0000 ? 0x8000 : 0));
        }

        hba.Write(_busMaster, 1, 0);
        WriteBusMasterStatus(0x06);
        hba.Write(_busMaster + 4, 4, Table);
        hba.Write(_busMaster, 1, toMemory ? 8u : 0u);
    }

    public void StartDma() => hba.Write(_busMaster, 1, hba.Read(_busMaster, 1) | 1);

    public void StopDma() => hba.Write(_busMaster, 1, hba.Read(_busMaster, 1) & ~1u);
}

using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Hosting.Tests.Machine;

/// <summary>One channel through its registers, as a driver without an operating system would use it.</summary>
internal sealed class IdeHost(Piix3Controller controller, TestMachine machine, int channel)
{
    public const uint Table = TestMachine.MemoryBase;
    public const uint Data = TestMachine.MemoryBase + 0x1_0000;

    private readonly ulong _command = controller.ChannelRanges(channel)[0].Address;
    private readonly ulong _control = ControlPort(controller.ChannelRanges(channel)[1]);
    private readonly ulong _busMaster = controller.ControllerRanges[0].Address + ((uint)channel * 8);

    public int Line => controller.LineOf(channel);

    public bool IsLineAsserted => machine.Level(Line);

    public ulong DataPort => _command;

    public byte AlternateStatus => (byte)controller.Read(_control, 1);

    public byte Error => In(1);

    public byte BusMasterStatus => (byte)controller.Read(_busMaster + 2, 1);

    public ChannelFaults Faults => controller.Faults(channel);

    public ChannelActivity Activity => controller.Activity(channel);

    public byte In(int register) => (byte)controller.Read(_command + (uint)register, 1);

    public void Out(int register, byte value) => controller.Write(_command + (uint)register, 1, value);

    public byte ReadStatus() => In(7);

    public void Control(byte value) => controller.Write(_control, 1, value);

    public void WriteBusMasterStatus(byte value) => controller.Write(_busMaster + 2, 1, value);

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

    public void CommandExt(byte command, long lba = 0, int count = 1, int unit = 0, byte features = 0)
    {
        Out(6, (byte)(0x40 | unit << 4));
        Out(1, 0);
        Out(1, features);
        Out(2, (byte)(count >> 8));
        Out(3, (byte)(lba >> 24));
        Out(4, (byte)(lba >> 32));
        Out(5, (byte)(lba >> 40));
        Out(2, (byte)count);
        Out(3, (byte)lba);
        Out(4, (byte)(lba >> 8));
        Out(5, (byte)(lba >> 16));
        Out(7, command);
    }

    public byte[] ReadData(int bytes)
    {
        byte[] data = new byte[bytes];
        controller.ReadBuffer(_command, 2, data);
        return data;
    }

    public void WriteData(ReadOnlySpan<byte> data) => controller.WriteBuffer(_command, 2, data);

    /// <summary>Waits for the interrupt and dismisses both halves of it.</summary>
    /// <returns>The status register.</returns>
    public byte TakeInterrupt()
    {
        machine.WaitForLine(Line);
        Assert.Equal(0x04, BusMasterStatus & 0x04);
        WriteBusMasterStatus(0x04);
        byte status = ReadStatus();
        Assert.Equal(0x00, BusMasterStatus & 0x04);
        return status;
    }

    /// <summary>A command ends as a drive ends what it cannot do.</summary>
    public void ExpectAborted()
    {
        Assert.Equal(0x41, TakeInterrupt());
        Assert.Equal(0x04, Error);
    }

    public void WaitUntilIdle() =>
        TestMachine.WaitUntil(() => (AlternateStatus & 0x88) == 0, "The drive stayed busy.");

    public void WaitUntilNotBusy() =>
        TestMachine.WaitUntil(() => (AlternateStatus & 0x80) == 0, "The drive stayed busy.");

    /// <summary>Describes memory to the bus master and clears its status; the drive gets its command next.</summary>
    public void PrepareDma(bool toMemory, params ReadOnlySpan<(uint Address, int Length)> regions)
    {
        machine.WritePrds(Table, regions);
        PrepareDma(toMemory, Table);
    }

    public void PrepareDma(bool toMemory, uint table)
    {
        controller.Write(_busMaster, 1, 0);
        WriteBusMasterStatus(0x06);
        controller.Write(_busMaster + 4, 4, table);
        controller.Write(_busMaster, 1, toMemory ? 8u : 0u);
    }

    public void StartDma() => controller.Write(_busMaster, 1, controller.Read(_busMaster, 1) | 1);

    public void StopDma() => controller.Write(_busMaster, 1, controller.Read(_busMaster, 1) & ~1u);

    private static ulong ControlPort(HbaRange range) => range.Length == 4 ? range.Address + 2 : range.Address;
}

using System.Buffers.Binary;
using Tophalf.Hosting.Hardware.Ide;

namespace Tophalf.Hosting.Hardware.Piix3;

/// <summary>The PCI configuration space of the IDE function, as firmware leaves it: ranges assigned and decoded.</summary>
/// <remarks>
/// Base address registers can be sized in the usual way (write ones, read, write back), but the ranges stay where they
/// are: moving a running controller is not modelled.
/// </remarks>
internal sealed class PciConfiguration
{
    private const int Command = 0x04, ProgrammingInterface = 0x09, Bar0 = 0x10, Bar4 = 0x20, InterruptPin = 0x3D, Timing = 0x40;
    private const byte IoEnable = 0x01, MasterEnable = 0x04;

    private readonly byte[] _bytes = new byte[256];
    private readonly byte[] _writable = new byte[256];
    private readonly BusLock _lock = new();

    public PciConfiguration(Piix3Options options)
    {
        bool isNative = options.Wiring == Piix3Wiring.Native;
        Put16(0x00, 0x8086);
        Put16(0x02, 0x7010);
        Put16(Command, IoEnable | MasterEnable);
        Put16(0x06, 0x0280);

        // Bus mastering, and for each channel whether it is in native mode. The legacy chip cannot be switched.
        _bytes[ProgrammingInterface] = (byte)(0x80 | (isNative ? 0x05 : 0x00));
        _bytes[0x0A] = 0x01;
        _bytes[0x0B] = 0x01;

        _writable[Command] = IoEnable | MasterEnable;
        _writable[0x0D] = 0xF0; // latency timer
        _writable[0x3C] = 0xFF; // interrupt line: a note of the firmware to the driver
        PutBar(Bar4, options.BusMasterBase, 16);
        if (isNative)
        {
            _bytes[InterruptPin] = 0x01;
            PutBar(Bar0, options.NativeBase, 8);
            PutBar(Bar0 + 4, (ushort)(options.NativeBase + 8), 4);
            PutBar(Bar0 + 8, (ushort)(options.NativeBase + 16), 8);
            PutBar(Bar0 + 12, (ushort)(options.NativeBase + 24), 4);
        }

        // IDE timing of both channels: bit 15 turns the decoding of the channel on. Slave timing follows.
        Put16(Timing, 0x8000);
        Put16(Timing + 2, 0x8000);
        _writable.AsSpan(Timing, 5).Fill(0xFF);
        Update();
    }

    public bool IsIoEnabled { get; private set; }

    public bool IsMasterEnabled { get; private set; }

    public bool IsChannelDecoded(int channel) => (_bytes[Timing + (channel * 2) + 1] & 0x80) != 0;

    public void Read(int offset, Span<byte> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        _lock.Enter();
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = offset + i < _bytes.Length ? _bytes[offset + i] : (byte)0xFF;
        }

        _lock.Exit();
    }

    public void Write(int offset, ReadOnlySpan<byte> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        _lock.Enter();
        for (int i = 0; i < buffer.Length && offset + i < _bytes.Length; i++)
        {
            byte mask = _writable[offset + i];
            _bytes[offset + i] = (byte)((_bytes[offset + i] & ~mask) | (buffer[i] & mask));
        }

        Update();
        _lock.Exit();
    }

    private void Update()
    {
        IsIoEnabled = (_bytes[Command] & IoEnable) != 0;
        IsMasterEnabled = (_bytes[Command] & MasterEnable) != 0;
    }

    private void Put16(int offset, int value) => BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(offset), (ushort)value);

    private void PutBar(int offset, ushort port, int length)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(offset), port | 1u);
        BinaryPrimitives.WriteUInt32LittleEndian(_writable.AsSpan(offset), (uint)-length);
    }
}

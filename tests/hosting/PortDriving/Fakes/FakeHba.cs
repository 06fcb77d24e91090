using System.Collections.Concurrent;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>Hardware without devices: registers that remember what was written, and lines that a test raises.</summary>
internal sealed class FakeHba(int channels = 1, int lines = 1) : IHba
{
    private readonly ConcurrentDictionary<ulong, uint> _registers = new();
    private readonly bool[] _levels = new bool[lines];
    private IHbaBus? _bus;

    public string Name { get; init; } = "Fake";

    public int ChannelCount => channels;

    public int LineCount => lines;

    public IReadOnlyList<HbaRange> ControllerRanges { get; init; } = [new(0xC000, 16, Bar: 4)];

    public HbaMemory? OwnMemory { get; init; }

    HbaMemory? IHba.Memory => OwnMemory;

    public IReadOnlyList<HbaRange> ChannelRanges(int channel) =>
        [new(CommandBlock(channel), 8, Bar: 0), new(CommandBlock(channel) + 0x206, 1, Bar: 1)];

    public int LineOf(int channel) => channel % lines;

    public void Connect(IHbaBus bus) => _bus = bus;

    public void SetLine(bool asserted, int line = 0)
    {
        Volatile.Write(ref _levels[line], asserted);
        _bus!.SetLine(line, asserted);
    }

    /// <summary>Whether the line was set and not lowered since.</summary>
    public bool Level(int line = 0) => Volatile.Read(ref _levels[line]);

    public Span<byte> Memory(ulong physicalAddress, int length) => _bus!.Memory(physicalAddress, length);

    public uint Read(ulong address, int width) => _registers.GetValueOrDefault(address);

    public void Write(ulong address, int width, uint value) => _registers[address] = value;

    public void ReadBuffer(ulong address, int width, Span<byte> buffer) => buffer.Fill((byte)Read(address, 1));

    public void WriteBuffer(ulong address, int width, ReadOnlySpan<byte> buffer) => Write(address, 1, buffer[^1]);

    public void ReadConfiguration(int offset, Span<byte> buffer) => buffer.Fill((byte)offset);

    public void WriteConfiguration(int offset, ReadOnlySpan<byte> buffer) => Write((ulong)offset, 1, buffer[0]);

    public void Dispose()
    {
    }

    public static ulong CommandBlock(int channel) => 0x1000UL + ((ulong)channel * 0x1000);
}

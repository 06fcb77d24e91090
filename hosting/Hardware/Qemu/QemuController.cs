using Tophalf.Hosting.Hardware.Qemu.Qtest;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>An IDE controller of a <see cref="QemuMachine"/>.</summary>
/// <remarks>
/// Every access is a question to another process and takes some 50 microseconds. Once that process has gone, all of them
/// read all ones, and the interrupt lines are low.
/// </remarks>
public sealed class QemuController : IHba
{
    private readonly ControllerPlan _plan;
    private readonly RegisterSpace _registers;
    private readonly ConfigurationSpace _configuration;
    private readonly QemuFaults[] _faults;
    private readonly bool[] _levels;
    private readonly Lock _lines = new();
    private IHbaBus? _bus;

    internal QemuController(
        ControllerPlan plan, RegisterSpace registers, ConfigurationSpace configuration, HbaMemory memory, QemuFaults[] faults)
    {
        _plan = plan;
        _registers = registers;
        _configuration = configuration;
        _faults = faults;
        _levels = new bool[plan.Interrupts.Count];
        Memory = memory;
    }

    /// <inheritdoc/>
    public string Name => _plan.Name;

    /// <inheritdoc/>
    public int ChannelCount => _plan.ChannelRanges.Count;

    /// <inheritdoc/>
    public int LineCount => _levels.Length;

    /// <inheritdoc/>
    public IReadOnlyList<HbaRange> ControllerRanges => _plan.ControllerRanges;

    /// <inheritdoc/>
    // QEMU writes to it before it raises a line or answers an access, and both come through a socket: whoever has read
    // from that socket sees what was written before.
    public HbaMemory? Memory { get; }

    /// <inheritdoc/>
    public IReadOnlyList<HbaRange> ChannelRanges(int channel) => _plan.ChannelRanges[channel];

    /// <inheritdoc/>
    public int LineOf(int channel) => channel % _levels.Length;

    /// <summary>What can be made to go wrong on a channel. A drive of QEMU reports each failure as an aborted command.</summary>
    /// <param name="channel">0 or 1.</param>
    /// <returns>Its faults.</returns>
    public IMediaFaults Faults(int channel) => _faults[channel];

    /// <inheritdoc/>
    public void Connect(IHbaBus bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        lock (_lines)
        {
            if (_bus is not null)
            {
                throw new InvalidOperationException($"{Name} is connected already.");
            }

            _bus = bus;
            for (int line = 0; line < _levels.Length; line++)
            {
                if (_levels[line])
                {
                    bus.SetLine(line, true);
                }
            }
        }
    }

    /// <inheritdoc/>
    public uint Read(ulong address, int width) => _registers.Read(address, width);

    /// <inheritdoc/>
    public void Write(ulong address, int width, uint value)
    {
        if (_plan.ChannelThatEnds(address, value) is not int channel)
        {
            _registers.Write(address, width, value);
            return;
        }

        _faults[channel].SuspendHolds();
        _registers.Write(address, width, value);
        _faults[channel].ResumeHolds();
    }

    /// <inheritdoc/>
    public void ReadBuffer(ulong address, int width, Span<byte> buffer)
    {
        CheckLength(width, buffer.Length);
        _registers.ReadBuffer(address, width, buffer);
    }

    /// <inheritdoc/>
    public void WriteBuffer(ulong address, int width, ReadOnlySpan<byte> buffer)
    {
        CheckLength(width, buffer.Length);
        _registers.WriteBuffer(address, width, buffer);
    }

    /// <inheritdoc/>
    public void ReadConfiguration(int offset, Span<byte> buffer) => _configuration.Read(offset, buffer);

    /// <inheritdoc/>
    public void WriteConfiguration(int offset, ReadOnlySpan<byte> buffer) => _configuration.Write(offset, buffer);

    /// <summary>Does nothing: the machine is what ends.</summary>
    public void Dispose()
    {
    }

    /// <summary>An interrupt of the machine has changed its level.</summary>
    internal void SetInterrupt(uint number, bool level)
    {
        for (int line = 0; line < _levels.Length; line++)
        {
            if (_plan.Interrupts[line] == number)
            {
                SetLine(line, level);
            }
        }
    }

    /// <summary>A machine that has ended raises nothing.</summary>
    internal void LowerLines()
    {
        for (int line = 0; line < _levels.Length; line++)
        {
            SetLine(line, false);
        }
    }

    private static void CheckLength(int width, int length)
    {
        if (width is not (1 or 2 or 4) || length % width != 0)
        {
            throw new ArgumentException($"{length} bytes are not a multiple of the width, {width}, or that is not 1, 2 or 4.", nameof(length));
        }
    }

    private void SetLine(int line, bool level)
    {
        lock (_lines)
        {
            if (_levels[line] != level)
            {
                _levels[line] = level;
                _bus?.SetLine(line, level);
            }
        }
    }
}

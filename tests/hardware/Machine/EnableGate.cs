using Tophalf.Hosting.Hardware;

namespace Tophalf.Hardware.Tests.Machine;

/// <summary>
/// An HBA that makes the driver slow in one place: whoever enables the interrupts of channel 0 again waits there until
/// the command after the one that disabled them has been written and has ended, masked.
/// </summary>
internal sealed class EnableGate(IHba hba) : IHba
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ulong _command = hba.ChannelRanges(0)[0].Address + 7;
    private readonly ulong _control = hba.ChannelRanges(0)[1] is { Length: 4 } block ? block.Address + 2 : hba.ChannelRanges(0)[1].Address;
    private volatile bool _isArmed;
    private int _commands;
    private int _commandsWhenArmed;

    public string Name => hba.Name;

    public int ChannelCount => hba.ChannelCount;

    public int LineCount => hba.LineCount;

    public IReadOnlyList<HbaRange> ControllerRanges => hba.ControllerRanges;

    public HbaMemory? Memory => hba.Memory;

    /// <summary>Whether a command ended while interrupts were disabled.</summary>
    public bool HasEndedMasked { get; private set; }

    /// <summary>Has the next one who enables wait for the second command from now on.</summary>
    public void Arm()
    {
        _commandsWhenArmed = Volatile.Read(ref _commands);
        _isArmed = true;
    }

    public IReadOnlyList<HbaRange> ChannelRanges(int channel) => hba.ChannelRanges(channel);

    public int LineOf(int channel) => hba.LineOf(channel);

    public void Connect(IHbaBus bus) => hba.Connect(bus);

    public uint Read(ulong address, int width) => hba.Read(address, width);

    public void Write(ulong address, int width, uint value)
    {
        if (address == _control && value == 0 && _isArmed)
        {
            _isArmed = false;

            // Counted from there, not from here: the port driver may have started the next request before the worker came this far.
            HasEndedMasked = SpinWait.SpinUntil(() => Volatile.Read(ref _commands) - _commandsWhenArmed >= 2 && (hba.Read(_control, 1) & 0x88) == 0, s_patience);
        }

        hba.Write(address, width, value);
        if (address == _command)
        {
            Interlocked.Increment(ref _commands);
        }
    }

    public void ReadBuffer(ulong address, int width, Span<byte> buffer) => hba.ReadBuffer(address, width, buffer);

    public void WriteBuffer(ulong address, int width, ReadOnlySpan<byte> buffer) => hba.WriteBuffer(address, width, buffer);

    public void ReadConfiguration(int offset, Span<byte> buffer) => hba.ReadConfiguration(offset, buffer);

    public void WriteConfiguration(int offset, ReadOnlySpan<byte> buffer) => hba.WriteConfiguration(offset, buffer);

    public void Dispose() => hba.Dispose();
}

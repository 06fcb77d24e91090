namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>What writing a bus master register asks of the channel.</summary>
internal enum BusMasterEvent
{
    None,
    Started,
    Stopped,
}

/// <summary>The bus master registers of one channel: command, status, and the address of the PRD table.</summary>
internal sealed class BusMaster
{
    public const byte Active = 0x01, Error = 0x02, Interrupt = 0x04;

    private const byte Start = 0x01, ToMemory = 0x08;
    private const byte DriveCapable = 0x60; // for the firmware to tell the driver; the chip ignores them

    private byte _command;
    private byte _status;
    private uint _table;

    /// <summary>Where the PRD table starts.</summary>
    public uint Table => _table;

    /// <summary>Whether bus mastering is enabled in the PCI command register.</summary>
    public bool IsEnabled { get; set; }

    public byte Read(int offset) => offset switch
    {
        0 => _command,
        2 => _status,
        >= 4 => (byte)(_table >> (offset - 4) * 8),
        _ => 0,
    };

    public BusMasterEvent Write(int offset, byte value)
    {
        switch (offset)
        {
            case 0:
                return WriteCommand(value);
            case 2:
                // Writing one clears interrupt and error; the line of the drive is another matter.
                _status = (byte)((_status & ~(value & (Interrupt | Error)) & ~DriveCapable) | (value & DriveCapable));
                return BusMasterEvent.None;
            case >= 4:
                int shift = (offset - 4) * 8;
                _table = ((_table & ~(0xFFu << shift)) | (uint)value << shift) & ~3u;
                return BusMasterEvent.None;
            default:
                return BusMasterEvent.None;
        }
    }

    /// <summary>Whether data would move now.</summary>
    /// <param name="toMemory">The direction that the drive wants. When the host has set the other one, nothing moves.</param>
    public bool CanTransfer(bool toMemory) =>
        IsEnabled && (_status & Active) != 0 && (_command & ToMemory) != 0 == toMemory;

    public void LatchInterrupt() => _status |= Interrupt;

    /// <summary>The drive has finished.</summary>
    /// <param name="tableHasMore">Whether the PRD table describes more memory: then the bus master still waits for data.</param>
    public void End(bool tableHasMore)
    {
        if (!tableHasMore)
        {
            _status &= unchecked((byte)~Active);
        }
    }

    /// <summary>Memory did not answer. The chip stops and does not interrupt.</summary>
    public void Fail() => _status = (byte)((_status & ~Active) | Error);

    private BusMasterEvent WriteCommand(byte value)
    {
        bool was = (_command & Start) != 0;
        bool now = (value & Start) != 0;
        _command = (byte)(value & (Start | ToMemory));
        if (was == now)
        {
            return BusMasterEvent.None;
        }

        _status = (byte)(now ? _status | Active : _status & ~Active);
        return now ? BusMasterEvent.Started : BusMasterEvent.Stopped;
    }
}

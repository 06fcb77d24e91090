namespace Tophalf.Hosting.Hardware.Piix3;

/// <summary>The groups of registers.</summary>
internal enum RegisterBlock
{
    Command,
    Control,
    BusMaster,
}

/// <summary>Which register answers at a port.</summary>
internal sealed class AddressDecoder
{
    private readonly Entry[] _entries;

    public AddressDecoder(Piix3Options options)
    {
        (ulong Command, ulong Control)[] channels = options.Wiring == Piix3Wiring.Isa
            ? [(0x1F0, 0x3F6), (0x170, 0x376)]
            : [(options.NativeBase, options.NativeBase + 8u), (options.NativeBase + 16u, options.NativeBase + 24u)];

        // In native mode the control block is four ports, of which the third is the register that a PC has at 3F6h.
        (uint Length, int Register) control = options.Wiring == Piix3Wiring.Isa ? (1u, 0) : (4u, 2);
        ControlRegister = control.Register;

        HbaRange busMaster = new(options.BusMasterBase, 16, Bar: 4);
        ControllerRanges = [busMaster];
        ChannelRanges = [.. channels.Select((at, channel) => (IReadOnlyList<HbaRange>)
        [
            new HbaRange(at.Command, 8, Bar: (byte)(channel * 2)),
            new HbaRange(at.Control, control.Length, Bar: (byte)((channel * 2) + 1)),
        ])];
        _entries =
        [
            .. ChannelRanges.SelectMany((ranges, channel) => new[]
            {
                new Entry(ranges[0], RegisterBlock.Command, channel),
                new Entry(ranges[1], RegisterBlock.Control, channel),
            }),
            new Entry(busMaster, RegisterBlock.BusMaster, 0),
        ];
    }

    public int ControlRegister { get; }

    public IReadOnlyList<HbaRange> ControllerRanges { get; }

    public IReadOnlyList<HbaRange>[] ChannelRanges { get; }

    public bool TryDecode(ulong address, out RegisterBlock block, out int channel, out int offset)
    {
        foreach (ref readonly Entry entry in _entries.AsSpan())
        {
            ulong distance = address - entry.Range.Address;
            if (distance < entry.Range.Length)
            {
                (block, channel, offset) = (entry.Block, entry.Channel, (int)distance);
                return true;
            }
        }

        (block, channel, offset) = (default, 0, 0);
        return false;
    }

    private readonly record struct Entry(HbaRange Range, RegisterBlock Block, int Channel);
}

using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Binding;

/// <summary>
/// The mapped addresses of one HBA: a megabyte that starts at its index times a megabyte. Ports lie at their own number
/// in it, memory ranges behind them. Nothing is there: only the port and register routines take these addresses, and
/// they fit into 32 bits.
/// </summary>
internal sealed unsafe class MappedWindow
{
    public const int Shift = 20;
    private const uint Ports = 0x1_0000;
    private const uint Alignment = 0x1000;

    private readonly MappedRange[] _ranges;

    /// <exception cref="MiniportException">The memory ranges do not fit.</exception>
    public MappedWindow(int index, HostedController controller, IHba hba)
    {
        Index = index;
        Controller = controller;
        List<MappedRange> ranges = [];
        uint next = Ports;
        for (int channel = 0; channel < hba.ChannelCount; channel++)
        {
            IReadOnlyList<HbaRange> channelRanges = hba.ChannelRanges(channel);
            for (int place = 0; place < channelRanges.Count; place++)
            {
                // The command block is the first range of a channel.
                ranges.Add(Place(channelRanges[place], place == 0 ? 1u << channel : 0, ref next, hba));
            }
        }

        foreach (HbaRange range in hba.ControllerRanges)
        {
            ranges.Add(Place(range, 0, ref next, hba));
        }

        _ranges = [.. ranges];
    }

    public int Index { get; }

    public HostedController Controller { get; }

    /// <summary>Finds what an offset in this window means.</summary>
    public bool TryFind(uint offset, int width, out MappedRange range)
    {
        foreach (ref readonly MappedRange candidate in _ranges.AsSpan())
        {
            uint inside = offset - candidate.Offset;
            if (inside < candidate.Length && (uint)width <= candidate.Length - inside)
            {
                range = candidate;
                return true;
            }
        }

        range = default;
        return false;
    }

    /// <summary>Maps a range by its address on the bus.</summary>
    /// <returns>The mapped address; null when the HBA has no such range.</returns>
    public void* Map(ulong busAddress, uint length)
    {
        foreach (ref readonly MappedRange range in _ranges.AsSpan())
        {
            ulong inside = busAddress - range.Bus;
            if (busAddress >= range.Bus && inside < range.Length && length <= range.Length - inside)
            {
                return (void*)(((nuint)Index << Shift) + range.Offset + (nuint)inside);
            }
        }

        // Mapping what is mapped changes nothing.
        return busAddress >> Shift == (ulong)Index && TryFind((uint)busAddress & ((1u << Shift) - 1), (int)Math.Max(length, 1), out _)
            ? (void*)busAddress
            : null;
    }

    private static MappedRange Place(HbaRange range, uint commandBlockOf, ref uint next, IHba hba)
    {
        uint offset = (uint)range.Address;
        if (range.InMemory || range.Address + range.Length > Ports)
        {
            offset = next;
            next += (range.Length + Alignment - 1) & ~(Alignment - 1);
            if (range.Length > 1u << Shift || next > 1u << Shift)
            {
                throw new MiniportException("AtaPortGetDeviceBase", null, $"the memory ranges of {hba.Name} are larger than this host maps.");
            }
        }

        return new MappedRange(offset, range.Length, range.Address, commandBlockOf);
    }
}

/// <summary>A range of an HBA in its window.</summary>
/// <param name="Offset">Where it starts in the window.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Bus">Where it starts on the bus.</param>
/// <param name="CommandBlockOf">The channel whose command block it is, as a bit.</param>
internal readonly record struct MappedRange(uint Offset, uint Length, ulong Bus, uint CommandBlockOf);

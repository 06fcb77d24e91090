using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <summary>The physical region descriptors of one transfer: where in memory the bus master finds its data.</summary>
public unsafe struct PrdTable
{
    /// <summary>The longest request, in bytes.</summary>
    public const uint MaximumTransferLength = 128 * 1024;

    /// <summary>How many page boundaries such a request crosses at most.</summary>
    public const byte MaximumBreaks = 32;

    // A region must not cross a 64 KiB boundary; one that ends on it has the length 0. Two such boundaries at most lie
    // within a request, each inside an element that the scatter/gather list did not have to split.
    private const uint Boundary = 64 * 1024;
    private const uint Capacity = MaximumBreaks + 1 + (MaximumTransferLength / Boundary);
    private const uint EndOfTable = 0x8000_0000;

    private Region* _regions;

    /// <summary>Where the bus master finds the table.</summary>
    public uint PhysicalAddress { get; private set; }

    /// <summary>Gets memory for the table, which only a starting channel can.</summary>
    public bool TryAllocate(ref PiixChannel channel)
    {
        uint size = Capacity * (uint)sizeof(Region);
        _regions = (Region*)AtaPort.GetUnCachedExtension(ref channel, size, 0);
        if (_regions == null)
        {
            return false;
        }

        uint length;
        ulong address = AtaPort.GetPhysicalAddress(ref channel, null, _regions, &length);

        // In one piece, below 4 GiB, and not across a boundary itself.
        if (length < size || address + size > uint.MaxValue || (address & (Boundary - 1)) + size > Boundary)
        {
            return false;
        }

        PhysicalAddress = AtaPort.ConvertPhysicalAddressToUlong(address);
        return true;
    }

    /// <summary>Describes the data of a request. False: it does not fit, or lies where the bus master cannot reach.</summary>
    public readonly bool TryFill(IdeScatterGatherList* list)
    {
        uint count = 0;
        for (uint index = 0; index < list->NumberOfElements; index++)
        {
            IdeScatterGatherElement* element = &list->Elements[index];
            ulong address = element->Address;
            if (address + element->Length > uint.MaxValue)
            {
                return false;
            }

            for (uint left = element->Length; left != 0;)
            {
                if (count == Capacity)
                {
                    return false;
                }

                uint room = Boundary - (uint)(address & (Boundary - 1));
                uint length = left < room ? left : room;
                _regions[count++] = new Region { Address = (uint)address, Length = length & (Boundary - 1) };
                address += length;
                left -= length;
            }
        }

        if (count == 0)
        {
            return false;
        }

        _regions[count - 1].Length |= EndOfTable;
        return true;
    }

    private struct Region
    {
        public uint Address;

        // The low half is the length, with 0 for 64 KiB; the top bit ends the table.
        public uint Length;
    }
}

using Tophalf.Ata;

namespace Tophalf.Hosting.Memory;

/// <summary>Describes a data buffer as a scatter/gather list: an element for each page, as if pages lay apart.</summary>
internal static unsafe class ScatterGather
{
    /// <summary>Bytes that a list takes for a buffer of this length at most.</summary>
    public static int SizeFor(int length) =>
        sizeof(IdeScatterGatherList) + (((length / PhysicalArena.PageSize) + 2) * sizeof(IdeScatterGatherElement));

    public static void Fill(IdeScatterGatherList* list, ulong physicalAddress, uint length)
    {
        uint count = 0;
        while (length != 0)
        {
            uint room = PhysicalArena.PageSize - (uint)(physicalAddress % PhysicalArena.PageSize);
            uint part = Math.Min(room, length);
            list->Elements[count++] = new IdeScatterGatherElement { Address = physicalAddress, Length = part };
            physicalAddress += part;
            length -= part;
        }

        list->NumberOfElements = count;
    }
}

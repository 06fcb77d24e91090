using Tophalf.Ata;

namespace Tophalf.Hosting.Memory;

/// <summary>Describes a data buffer as a scatter/gather list: an element for each page, as if pages lay apart.</summary>
internal static unsafe class ScatterGather
{
    /// <summary>Bytes that a list takes for a buffer of this length at most.</summary>
    public static int SizeFor(int length) =>
        sizeof(IdeScatterGatherList) + (((length / PhysicalArena.PageSize) + 2) * sizeof(IdeScatterGatherElement));

    /// <summary>Bytes that a list with so many elements has.</summary>
    public static int SizeOf(uint elements) =>
        sizeof(IdeScatterGatherList) + ((int)elements * sizeof(IdeScatterGatherElement));

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

    /// <summary>Which part of a list is no more what <see cref="Fill"/> wrote; null when all of it is.</summary>
    public static string? ChangeOf(IdeScatterGatherList* list, ulong physicalAddress, uint length)
    {
        uint count = 0;
        while (length != 0)
        {
            uint part = Math.Min(PhysicalArena.PageSize - (uint)(physicalAddress % PhysicalArena.PageSize), length);
            if (list->Elements[count].Address != physicalAddress || list->Elements[count].Length != part)
            {
                return NameOf(SizeOf(count));
            }

            physicalAddress += part;
            length -= part;
            count++;
        }

        return list->NumberOfElements == count ? null : NameOf(0);
    }

    /// <summary>The part of a list in which a byte lies.</summary>
    public static string NameOf(int offset) =>
        offset < sizeof(IdeScatterGatherList)
            ? "NumberOfElements"
            : $"element {(offset - sizeof(IdeScatterGatherList)) / sizeof(IdeScatterGatherElement)}";
}

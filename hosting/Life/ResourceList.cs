using Tophalf.Ata;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Memory;

namespace Tophalf.Hosting.Life;

/// <summary>The ranges of an HBA as a miniport gets them.</summary>
internal static unsafe class ResourceList
{
    /// <remarks>It stays in place as long as the miniport, which may keep the pointer.</remarks>
    public static IdeMiniportResources* Create(NativeBlocks blocks, IReadOnlyList<HbaRange> ranges)
    {
        var resources = (IdeMiniportResources*)blocks.Allocate((nuint)sizeof(IdeMiniportResources));
        resources->NumberOfAccessRanges = (uint)ranges.Count;
        resources->IdeAccessRange = (IdeAccessRange*)blocks.Allocate((nuint)(ranges.Count * sizeof(IdeAccessRange)));
        for (int place = 0; place < ranges.Count; place++)
        {
            // Both are addresses on the bus: reaching the range is what AtaPortGetDeviceBase is for.
            resources->IdeAccessRange[place] = new IdeAccessRange
            {
                RangeStart = ranges[place].Address,
                PhysicalRangeStart = ranges[place].Address,
                RangeLength = ranges[place].Length,
                InMemory = ranges[place].InMemory ? (byte)1 : (byte)0,
                Bar = ranges[place].Bar,
            };
        }

        return resources;
    }
}

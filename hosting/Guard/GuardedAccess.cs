using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Guard;

/// <summary>An access to a block that was not allowed, in words.</summary>
internal static class GuardedAccess
{
    public static string Describe(GuardedBlock? found, long address)
    {
        if (found is not GuardedBlock block)
        {
            return "memory in which there was no request lately";
        }

        string request = $"request {block.Request} of channel {block.Channel}";
        string kind = block.Kind switch
        {
            GuardedBlockKind.Irb => "the IRB",
            GuardedBlockKind.Extension => "the IRB extension",
            GuardedBlockKind.ScatterGatherList => "the scatter/gather list",
            _ => "the data",
        };
        if (address >= block.End)
        {
            return $"byte {address - block.End} past the end of {kind} of {request}";
        }

        long place = address - block.Start;
        string field = block.Kind == GuardedBlockKind.Irb ? $" ({IrbFieldNames.At((int)place, isPacket: false)})" : "";
        return $"byte {place}{field} of {kind} of {request}{(block.IsCompleted != 0 ? ", which was completed" : "")}";
    }
}

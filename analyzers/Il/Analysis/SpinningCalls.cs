using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>
/// Calls that make a loop around them wait for another thread: it tries again because somebody else was first, or looks
/// until somebody has changed something.
/// </summary>
internal static class SpinningCalls
{
    public static bool Repeats(MethodReference target) => target.Type.Name switch
    {
        "System.Threading.Interlocked" => target.Name == "CompareExchange",
        "System.Threading.SpinWait" => target.Name == "SpinOnce",
        "System.Threading.Thread" => target.Name is "SpinWait" or "Yield",
        _ => false,
    };
}

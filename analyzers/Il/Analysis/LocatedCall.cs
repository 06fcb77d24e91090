namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>A call, and what its place in the body makes of its effects.</summary>
/// <param name="site">The call.</param>
/// <param name="isOnce">It runs on the first call only.</param>
internal sealed class LocatedCall(CallSite site, bool isOnce)
{
    public CallSite Site { get; } = site;

    public bool IsOnce { get; } = isOnce;
}

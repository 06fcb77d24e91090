using System.Collections.Immutable;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>What one body does by itself, and what it calls.</summary>
internal sealed record BodySummary(
    ImmutableArray<(Effect Effect, string How)> Effects, ImmutableArray<LocatedCall> Calls, ImmutableArray<Condition> Conditions)
{
    public static BodySummary Of(Effect effect, string how) => new([(effect, how)], [], []);
}

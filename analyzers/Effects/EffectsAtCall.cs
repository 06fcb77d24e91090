using System.Collections.Immutable;

namespace Tophalf.Analyzers.Effects;

/// <summary>A verdict about one call.</summary>
/// <param name="Effects">What the call may do; with <see cref="Effect.Unknown"/> if a condition stayed open.</param>
/// <param name="Unresolved">The conditions that stayed open.</param>
/// <param name="Assumptions">What the verdict takes for granted; see <see cref="Assumption"/>.</param>
/// <param name="Witness">The way to what it does, below the member that is called.</param>
internal sealed record EffectsAtCall(
    Effect Effects, ImmutableArray<Condition> Unresolved, ImmutableArray<string> Assumptions, string? Witness);

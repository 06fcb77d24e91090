using System.Collections.Immutable;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Summaries;

/// <summary>What a member of an assembly does, as the compiler of that assembly found.</summary>
/// <param name="Effects">What it may do; with <see cref="Effect.Unknown"/> where the compiler could not tell.</param>
/// <param name="Routines">The routines with rules that it comes to, in the order of their texts.</param>
internal sealed record MemberSummary(Effect Effects, ImmutableArray<ReachedRoutine> Routines)
{
    /// <summary>Nothing is said.</summary>
    public static MemberSummary Unknown { get; } = new(Effect.Unknown, []);
}

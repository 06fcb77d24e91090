using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Summaries;

/// <summary>One thing that a member does: the rule that a context may have about it, and what it reaches if that is a rule about routines.</summary>
/// <param name="Rule">The rule, by which it may be suppressed.</param>
/// <param name="Routine">The routine that is reached; null for an effect.</param>
internal readonly record struct SummaryFact(string Rule, ReachedRoutine? Routine)
{
    private static readonly Dictionary<string, Effect> s_effects = new(StringComparer.Ordinal)
    {
        [ContextRules.Allocates.Id] = Effect.Allocates,
        [ContextRules.MayAllocate.Id] = Effect.Allocates,
        [ContextRules.AllocatesOnce.Id] = Effect.AllocatesOnce,
        [ContextRules.GenericVirtual.Id] = Effect.AllocatesOnce,
        [ContextRules.Blocks.Id] = Effect.Blocks,
        [ContextRules.RunsUnbounded.Id] = Effect.Unbounded,
        [ContextRules.Throws.Id] = Effect.ThrowsExplicit,
        [ContextRules.UnknownTarget.Id] = Effect.Unknown,
        [ContextRules.UnknownMember.Id] = Effect.Unknown,
    };

    /// <summary>Nobody can tell.</summary>
    public static SummaryFact Unknown { get; } = new(ContextRules.UnknownMember.Id, null);

    /// <summary>What it amounts to; nothing for a rule that is not about effects.</summary>
    public Effect Effect => s_effects.TryGetValue(Rule, out Effect effect) ? effect : Effect.None;

    /// <summary>The facts of an effect of a member of another assembly.</summary>
    public static IEnumerable<SummaryFact> Of(Effect effects) =>
        s_effects.Where(pair => (pair.Value & effects) != 0).Select(static pair => new SummaryFact(pair.Key, null));
}

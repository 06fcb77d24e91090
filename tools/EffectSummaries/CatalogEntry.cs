using Tophalf.Analyzers.Effects;

namespace Tophalf.EffectSummaries;

/// <summary>What of a verdict goes into the catalog.</summary>
internal static class CatalogEntry
{
    /// <summary>Conditions are of no use beside something that is not known in any case.</summary>
    public static MemberEffects Of(MemberEffects effects) =>
        (effects.Body & Effect.Unknown) != 0 ? effects with { Conditions = [] } : effects;

    /// <summary>For two members that share an id.</summary>
    public static MemberEffects Both(MemberEffects one, MemberEffects other) => new(
        one.Body | other.Body,
        one.Callvirt is null && other.Callvirt is null ? null : (one.Callvirt ?? one.Body) | (other.Callvirt ?? other.Body),
        [.. one.Conditions.Union(other.Conditions)],
        one.Witness ?? other.Witness);
}

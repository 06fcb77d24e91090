using Tophalf.Analyzers.Effects;

namespace Tophalf.EffectSummaries;

/// <summary>An entry of the catalog.</summary>
internal static class CatalogEntry
{
    /// <summary>For two members that share an id.</summary>
    public static MemberEffects Both(MemberEffects one, MemberEffects other) => new(
        one.Body | other.Body,
        one.Callvirt is null && other.Callvirt is null ? null : (one.Callvirt ?? one.Body) | (other.Callvirt ?? other.Body),
        [.. one.Conditions.Union(other.Conditions)],
        one.Witness ?? other.Witness);
}

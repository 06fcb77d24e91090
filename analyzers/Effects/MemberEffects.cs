using System.Collections.Immutable;

namespace Tophalf.Analyzers.Effects;

/// <summary>What is known of a member that was judged without its callers.</summary>
/// <param name="Body">What its own body does, with what that calls, whatever the conditions turn out to be.</param>
/// <param name="Callvirt">
/// What a virtual call of it may do: the overrides that were seen, and <see cref="Effect.Unknown"/> if there may be others.
/// Null for a member that cannot be overridden.
/// </param>
/// <param name="Conditions">What the body does besides depends on these. In a fixed order.</param>
/// <param name="Witness">The cause of the worst that it does, with the method it is in: <c>List`1.set_Capacity, new `0[]</c>.</param>
internal sealed record MemberEffects(Effect Body, Effect? Callvirt, ImmutableArray<Condition> Conditions, string? Witness)
{
    /// <summary>What is not known in any way.</summary>
    public static MemberEffects Unknown { get; } = new(Effect.Unknown, Callvirt: null, [], Witness: null);

    /// <summary>The verdict for one call of the member, as a non-virtual call.</summary>
    public EffectsAtCall At(IConditionResolver callSite) => Resolve(Body, callSite);

    /// <summary>
    /// The verdict for one virtual call of the member, on a receiver of which only the static type is known. The
    /// conditions are those of the body, which is one of the candidates.
    /// </summary>
    public EffectsAtCall AtCallvirt(IConditionResolver callSite) => Resolve(Callvirt ?? Body, callSite);

    private EffectsAtCall Resolve(Effect effects, IConditionResolver callSite)
    {
        var unresolved = ImmutableArray.CreateBuilder<Condition>();
        var assumptions = ImmutableArray.CreateBuilder<string>();
        foreach (Condition condition in Conditions)
        {
            if (callSite.Resolve(condition) is { } resolved)
            {
                effects |= resolved;
            }
            else if (condition is { Kind: ConditionKind.Assumes, Member: { } assumption })
            {
                assumptions.Add(assumption);
            }
            else
            {
                effects |= Effect.Unknown;
                unresolved.Add(condition);
            }
        }

        return new EffectsAtCall(effects, unresolved.ToImmutable(), assumptions.ToImmutable(), Witness);
    }
}

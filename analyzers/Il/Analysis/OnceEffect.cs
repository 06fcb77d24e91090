using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>What is left of an effect that only the first call has.</summary>
internal static class OnceEffect
{
    private const Effect Costly = Effect.Allocates | Effect.AllocatesOnce | Effect.Blocks | Effect.Unbounded | Effect.Unknown;

    public static Effect Of(Effect effect) => (effect & Costly) != 0 ? Effect.AllocatesOnce : Effect.None;
}

using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Contexts;

/// <summary>
/// What a context forbids, in the terms in which code is judged. The contract speaks of four things
/// (<c>Tophalf.MiniportEffects</c>); code is judged more finely.
/// </summary>
internal static class ForbiddenEffects
{
    /// <param name="contract">Values of <c>Tophalf.MiniportEffects</c>.</param>
    public static Effect Of(long contract)
    {
        Effect forbidden = Effect.None;
        Add(1, Effect.Allocates | Effect.AllocatesOnce);
        Add(2, Effect.Blocks);
        Add(4, Effect.ThrowsExplicit);
        Add(8, Effect.Unbounded);

        // Where something is forbidden, not to know is worth a word.
        return forbidden == Effect.None ? forbidden : forbidden | Effect.Unknown;

        void Add(long bit, Effect effects)
        {
            if ((contract & bit) != 0)
            {
                forbidden |= effects;
            }
        }
    }
}

using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Il.Graph;

/// <summary>The chain of methods that leads to an effect.</summary>
internal static class Witness
{
    private static readonly Effect[] s_worstFirst =
    [
        Effect.Allocates, Effect.Blocks, Effect.Unknown, Effect.Unbounded, Effect.AllocatesOnce, Effect.ThrowsExplicit,
    ];

    /// <summary>The effect that a report would speak of; null for one that needs no witness.</summary>
    public static Effect? Subject(Effect effects)
    {
        foreach (Effect effect in s_worstFirst)
        {
            if ((effects & effect) != 0)
            {
                return effect;
            }
        }

        return null;
    }

    /// <summary>The ends of it: what the member calls, and the cause.</summary>
    public static string Short(EffectNode node, Effect effect)
    {
        List<string> chain = Chain(node, effect);
        return chain.Count switch
        {
            1 => chain[0],
            2 => $"{chain[0]}, {chain[1]}",
            _ => $"{chain[0]}, {chain[chain.Count - 2]}, {chain[chain.Count - 1]}",
        };
    }

    /// <summary>All of it, the cause last.</summary>
    public static List<string> Chain(EffectNode node, Effect effect)
    {
        var chain = new List<string>();
        EffectNode.Reason reason = node.Why(effect);
        while (reason.Through is { } next)
        {
            chain.Add(next.Instance.Method.ShortName);
            reason = next.Why(reason.There);
        }

        chain.Add(reason.How);
        return chain;
    }
}

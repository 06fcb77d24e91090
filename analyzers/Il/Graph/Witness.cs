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

    /// <summary>The end of it: the cause, and the method that it is in.</summary>
    public static string Short(EffectNode node, Effect effect)
    {
        EffectNode.Reason reason = node.Why(effect);
        return reason.Length == 0 ? Plain(reason.Cause) : $"{Plain(reason.Place)}, {Plain(reason.Cause)}";
    }

    // Without type arguments and namespaces: a report is read by people, and a catalog is to stay small.
    private static string Plain(string text)
    {
        int arguments = text.IndexOf('{');
        text = arguments > 0 ? text.Substring(0, arguments) + (text.EndsWith("[]", StringComparison.Ordinal) ? "[]" : "") : text;
        int name = text.LastIndexOf(' ') + 1;
        int dot = text.LastIndexOf('.');
        bool isType = text.StartsWith("new ", StringComparison.Ordinal) || text.StartsWith("box ", StringComparison.Ordinal) || text.StartsWith("throw ", StringComparison.Ordinal);
        return isType && dot > name ? text.Substring(0, name) + text.Substring(dot + 1) : text;
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

        chain.Add(reason.Cause);
        return chain;
    }
}

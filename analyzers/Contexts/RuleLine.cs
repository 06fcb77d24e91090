using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Contexts;

/// <summary>One line of a rule file: <c>documentation id; rule; message</c>.</summary>
/// <param name="Id">The documentation id of what the rule is about.</param>
/// <param name="Rules">Where it may run; none when the line is about effects.</param>
/// <param name="Effects">What it may do that some contexts forbid; null when the line is about contexts.</param>
internal sealed record RuleLine(string Id, IReadOnlyList<RoutineRule> Rules, Effect? Effects)
{
    private static readonly char[] s_between = [' ', '\t', ',', '|', '(', ')', ':'];

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="names">The contexts that it may name.</param>
    /// <param name="mistake">Receives what is wrong with it; empty when there is nothing to read or nothing wrong.</param>
    public static RuleLine? Parse(string text, ContextNames names, out string mistake)
    {
        mistake = "";
        string line = text.Trim();
        if (line.Length == 0 || line[0] == '#')
        {
            return null;
        }

        string[] parts = line.Split([';'], 3);
        if (parts.Length < 2)
        {
            mistake = "a line is 'documentation id; rule; message'";
            return null;
        }

        string? message = parts.Length == 3 && parts[2].Trim() is { Length: > 0 } said ? said : null;
        string[] words = parts[1].Split(s_between, StringSplitOptions.RemoveEmptyEntries);
        string id = parts[0].Trim();
        RuleLine? read = words switch
        {
            [var never, var @in, ..] when Is(never, "never") && Is(@in, "in") => new(id, Contexts(false, words.Skip(2), names, message, out mistake), null),
            [var only, var @in, ..] when Is(only, "only") && Is(@in, "in") => new(id, Contexts(true, words.Skip(2), names, message, out mistake), null),
            _ when EffectsOf(words) is { } effects => new(id, [], effects),
            _ => null,
        };
        if (read is null)
        {
            mistake = $"'{parts[1].Trim()}' is no rule: it is 'never in' or 'only in' with contexts, or 'allocates', 'blocks', 'throws' or 'clean'";
        }

        return mistake.Length == 0 ? read : null;
    }

    // An action stands after the context that it belongs to: Control(Start).
    private static List<RoutineRule> Contexts(bool isOnly, IEnumerable<string> words, ContextNames names, string? message, out string mistake)
    {
        mistake = "";
        List<RoutineRule> rules = [];
        foreach (string word in words)
        {
            if (names.Find(word) is { } context)
            {
                rules.Add(new RoutineRule(isOnly, context, null, null, 0, message));
            }
            else if (names.FindAction(word) is { } action && rules.Count > 0)
            {
                rules[rules.Count - 1] = rules[rules.Count - 1] with { Action = action };
            }
            else
            {
                mistake = $"'{word}' is no context";
            }
        }

        mistake = rules.Count == 0 && mistake.Length == 0 ? "the rule names no context" : mistake;
        return rules;
    }

    private static Effect? EffectsOf(string[] words)
    {
        Effect effects = Effect.None;
        foreach (string word in words)
        {
            if (Is(word, "clean") && words.Length == 1)
            {
                return Effect.None;
            }

            if (Named(word) is not { } effect)
            {
                return null;
            }

            effects |= effect;
        }

        return effects == 0 ? null : effects;
    }

    // As the members of Tophalf.MiniportEffects are called.
    private static Effect? Named(string word) =>
        Is(word, "allocates") ? Effect.Allocates
        : Is(word, "blocks") ? Effect.Blocks
        : Is(word, "throws") ? Effect.ThrowsExplicit
        : Is(word, "runsUnbounded") ? Effect.Unbounded
        : null;

    private static bool Is(string word, string wanted) => string.Equals(word, wanted, StringComparison.OrdinalIgnoreCase);
}

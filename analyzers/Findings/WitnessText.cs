using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Why a member outside does what it does, for people.</summary>
internal static class WitnessText
{
    /// <summary><c> (List.set_Capacity, new T[])</c>; nothing where the witness is one of another effect.</summary>
    public static string Of(EffectsAtCall verdict, Effect effect) =>
        verdict.Witness is { Length: > 0 } witness && Witness.Subject(verdict.Effects) == effect ? $" ({Plain(witness)})" : "";

    /// <summary>
    /// The loop without a bound that a member holds; nothing where there is none. A loop around a compare-exchange ends: who
    /// lost against another has let that one go on.
    /// </summary>
    public static string SpinsOn(EffectsAtCall verdict) =>
        (verdict.Effects & Effect.Unbounded) != 0 && verdict.Witness?.Contains("Interlocked.") != true ? Of(verdict, Effect.Unbounded) : "";

    /// <summary>What stands in the way of knowing.</summary>
    public static string WhyUnknown(EffectsAtCall verdict, bool isOpen) =>
        verdict.Unresolved is [var condition, ..] ? $"it {Plain(condition.ToString())}"
        : isOpen ? "the type of the receiver may override it"
        : verdict.Witness is { Length: > 0 } witness ? Plain(witness)
        : "its body cannot be read";

    // `0 is the first type parameter of a type, ``0 that of a method; M: begins a documentation id.
    private static string Plain(string text)
    {
        string words = text.Replace("M:System.", "").Replace("M:", "");
        System.Text.StringBuilder plain = new();
        for (int place = 0; place < words.Length; place++)
        {
            if (words[place] != '`')
            {
                plain.Append(words[place]);
                continue;
            }

            bool isArity = place > 0 && char.IsLetterOrDigit(words[place - 1]);
            while (place + 1 < words.Length && (words[place + 1] == '`' || char.IsDigit(words[place + 1])))
            {
                place++;
            }

            plain.Append(isArity ? "" : "T");
        }

        return plain.ToString();
    }
}

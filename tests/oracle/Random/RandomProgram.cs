using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>How a program ends, when what it has computed is known.</summary>
internal enum Ending
{
    /// <summary>With nothing.</summary>
    Quiet,

    /// <summary>With a check that fails.</summary>
    Fails,

    /// <summary>With a throw behind a condition that is true.</summary>
    Throws,

    /// <summary>With a throw behind a condition that is false.</summary>
    WouldThrow,
}

/// <summary>
/// A random program. It runs twice: first it tells what it computes, then it checks at the same places that it computes just
/// that. A check fails where the value is another, and so it does for an analyzer that takes the value for another.
/// </summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Members">The members beside Run.</param>
/// <param name="Body">The statements of Run.</param>
/// <param name="Ending">How it ends.</param>
internal sealed record RandomProgram(int Seed, ImmutableArray<Statement> Members, ImmutableArray<Statement> Body, Ending Ending)
{
    /// <summary>How a check begins that does not fail; the one at the end that does is written otherwise.</summary>
    public const string Check = "zero[0 + ";

    /// <summary>Which of several that were made of it.</summary>
    public int Variant { get; init; }

    public string Name => Variant == 0 ? $"Random{Seed}" : $"Random{Seed}_{Variant}";

    /// <summary>The program that tells what it computes.</summary>
    public string Telling() => Write(static seen => $"See.It({seen.Id}, {seen.Expression});", "");

    /// <summary>The program that checks what it computes, and ends as it is to.</summary>
    public string Checking(IReadOnlyDictionary<int, object?> values)
    {
        // What ends it is one of the values, the one that comes out of most.
        (Observation Seen, object? Value)? last = Observations().Where(seen => values.ContainsKey(seen.Id)).Select(seen => ((Observation, object?)?)(seen, values[seen.Id])).LastOrDefault();
        return Write(
            seen => values.TryGetValue(seen.Id, out object? value) ? $"_ = {Check}{Distance(seen, value)}];" : "",
            last is not var (ending, known) ? "" : Ending switch
            {
                Ending.Fails => $"_ = zero[1 - {Distance(ending, known)}];",
                Ending.Throws => $"if ({Distance(ending, known)} == 0) throw new InvalidOperationException();",
                Ending.WouldThrow => $"if ({Distance(ending, known)} != 0) throw new InvalidOperationException();",
                _ => "",
            });
    }

    private IEnumerable<Observation> Observations() => Body.Select(static one => one.Seen).OfType<Observation>();

    // 0, if the value is the one that it was.
    private static string Distance(Observation seen, object? value) => value switch
    {
        long number => $"((long)({seen.Expression}) - ({number}L))".Replace("-9223372036854775808L", "long.MinValue", StringComparison.Ordinal),
        bool flag => $"(Convert.ToInt64({seen.Expression}) - {(flag ? 1 : 0)}L)",
        double number => $"(BitConverter.DoubleToInt64Bits({seen.Expression}) - ({BitConverter.DoubleToInt64Bits(number)}L))".Replace("-9223372036854775808L", "long.MinValue", StringComparison.Ordinal),
        string text => $"(long)string.CompareOrdinal({seen.Expression}, {SymbolDisplay.FormatLiteral(text, quote: true)})",
        _ => $"(long)string.CompareOrdinal({seen.Expression}, null)",
    };

    private string Write(Func<Observation, string> see, string ending)
    {
        StringBuilder text = new();
        text.Append($"public static class {Name}\n{{\n");
        foreach (Statement member in Members)
        {
            member.Write(text, see);
        }

        text.Append("[RunsIn(MiniportContext.Interrupt)] public static void Run()\n{\nint[] zero = new int[1];\n");
        foreach (Statement statement in Body)
        {
            statement.Write(text, see);
        }

        return text.Append(ending).Append("\n}\n}\n").ToString();
    }
}

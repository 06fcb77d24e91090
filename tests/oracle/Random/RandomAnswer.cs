using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>What a program does, beside what is said of it.</summary>
/// <param name="Program">The program.</param>
/// <param name="Text">Its text, with what it checks.</param>
/// <param name="Thrown">What was thrown.</param>
/// <param name="Said">What the analyzer says.</param>
internal sealed record RandomAnswer(RandomProgram Program, string Text, ImmutableArray<string> Thrown, Verdict Said)
{
    /// <summary>A value is taken for another.</summary>
    public bool IsInvented => !Said.Wrong.IsEmpty;

    /// <summary>Something is said to fail, and nothing does: it is not come to, or is.</summary>
    public bool IsConditional => Thrown.IsEmpty && !Said.Fails.IsEmpty;

    /// <summary>A throw that is come to is said not to be.</summary>
    public bool IsDenied => Thrown.Contains(nameof(InvalidOperationException)) && Said.Fails.IsEmpty && !Said.MayThrow;

    /// <summary>Something fails, and nothing is said.</summary>
    public bool IsLost => !Thrown.IsEmpty && Said.Fails.IsEmpty && !Said.MayThrow;

    /// <summary>A throw is not come to, and that is not known.</summary>
    public bool IsUndecided => Thrown.IsEmpty && Said.MayThrow;

    public bool IsWrong => IsInvented || IsDenied;

    /// <summary>Runs and judges programs, all at once; those that are none are left out.</summary>
    public static async Task<ImmutableArray<RandomAnswer>> OfAsync(IEnumerable<RandomProgram> programs, CancellationToken cancellation)
    {
        RandomProgram[] all = [.. programs];
        HashSet<string> refused = RandomRun.Refused(RandomRun.Compile(all.Select(static one => (one.Name, one.Telling()))), cancellation);
        all = [.. all.Where(one => !refused.Contains(one.Name))];
        if (all.Length == 0)
        {
            return [];
        }

        string[] names = [.. all.Select(static one => one.Name)];
        Dictionary<string, RandomRun> told = RandomRun.All(RandomRun.Compile(all.Select(static one => (one.Name, one.Telling()))), names, cancellation);
        Dictionary<string, string> texts = all.ToDictionary(static one => one.Name, one => one.Checking(told[one.Name].Values));
        CSharpCompilation checking = RandomRun.Compile(texts.Select(static one => (one.Key, one.Value)));
        Dictionary<string, RandomRun> ran = RandomRun.All(checking, names, cancellation);
        Dictionary<string, Verdict> said = await Verdict.OfAsync(checking, names, cancellation);
        return [.. all.Select(one => new RandomAnswer(one, texts[one.Name], ran[one.Name].Thrown, said[one.Name]))];
    }

    public override string ToString() =>
        $"seed {Program.Seed}: {(IsInvented ? "invented" : IsConditional ? "conditional" : IsDenied ? "denied" : IsLost ? "lost" : IsUndecided ? "undecided" : "as it is")}; thrown: {string.Join(' ', Thrown.Distinct())}; said: {string.Join("\n    ", Said.Wrong.Concat(Said.Fails).Prepend(Said.MayThrow ? "a throw" : ""))}";
}

using System.Collections.Immutable;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Il.Known;

/// <summary>
/// Methods whose body does not say what they do: native code, and intrinsics that the JIT writes itself. By exact
/// documentation id, one a line, with its effects and the reason where it is not plain; whatever is not listed is unknown.
/// </summary>
internal sealed class KnownCalls
{
    private readonly ImmutableDictionary<string, Effect> _effects;

    private KnownCalls(ImmutableDictionary<string, Effect> effects) => _effects = effects;

    /// <summary>The table of the framework, <c>KnownCalls.txt</c>.</summary>
    public static KnownCalls Framework => s_framework.Value;

    private static readonly Lazy<KnownCalls> s_framework = new(() =>
    {
        using Stream stream = typeof(KnownCalls).Assembly.GetManifestResourceStream("KnownCalls.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    });

    /// <summary>Lines of <c>effect+effect id # reason</c>.</summary>
    public static KnownCalls Parse(string text)
    {
        var effects = ImmutableDictionary.CreateBuilder<string, Effect>(StringComparer.Ordinal);
        foreach (string line in text.Split('\n').Where(line => !line.StartsWith("#", StringComparison.Ordinal)))
        {
            string[] words = line.Split([" # "], StringSplitOptions.None)[0].Trim().Split(' ');
            if (words is [var effect, var id])
            {
                effects.Add(id, effect.Split('+').Aggregate(Effect.None, (all, name) => all | Named(name)));
            }
        }

        return new KnownCalls(effects.ToImmutable());
    }

    /// <summary>Null: not listed.</summary>
    public Effect? Of(string documentationId) => _effects.TryGetValue(documentationId, out Effect effect) ? effect : null;

    private static Effect Named(string name) => name switch
    {
        "clean" => Effect.None,
        "allocates" => Effect.Allocates,
        "once" => Effect.AllocatesOnce,
        "blocks" => Effect.Blocks,
        "throws" => Effect.ThrowsExplicit,
        "checks" => Effect.ThrowsImplicit,
        "null" => Effect.ThrowsNull,
        "unknown" => Effect.Unknown,
        _ => throw new FormatException($"'{name}' is no effect in KnownCalls.txt."),
    };
}

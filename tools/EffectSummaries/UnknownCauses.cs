using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.EffectSummaries;

/// <summary>Counts what keeps members from being known: what to look at to know more.</summary>
internal static class UnknownCauses
{
    private const int Most = 400;

    public static int Print()
    {
        using Framework framework = Framework.Load();
        var causes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (IlMethod method in framework.Members())
        {
            framework.Effects.Of(method);
            foreach ((Effect effect, string chain) in framework.Effects.Explain(method))
            {
                if (effect == Effect.Unknown)
                {
                    string cause = chain[(chain.LastIndexOf("-> ", StringComparison.Ordinal) + 1)..].TrimStart('>', ' ');
                    causes[cause] = causes.GetValueOrDefault(cause) + 1;
                }
            }
        }

        foreach ((string cause, int count) in causes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most))
        {
            Console.WriteLine($"{count,6} {cause}");
        }

        return 0;
    }
}

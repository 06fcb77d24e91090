using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.EffectSummaries;

/// <summary>Prints what is known of members, and why.</summary>
internal static class MemberQuery
{
    private const int Most = 40;

    public static int Print(string text)
    {
        using Framework framework = Framework.Load();
        IlMethod[] found = [.. framework.Members().Where(method => method.DocumentationId.Contains(text, StringComparison.Ordinal)).Take(Most + 1)];
        if (found.Length == 0)
        {
            Console.Error.WriteLine($"effects: no public or protected method of .NET {Framework.Version} has '{text}' in its documentation id. Accessors are methods: get_Length.");
            return 1;
        }

        foreach (IlMethod method in found.Take(Most))
        {
            MemberEffects effects = framework.Effects.Of(method);
            Console.WriteLine(method.DocumentationId);
            Console.WriteLine($"  body      {(effects.Body == Effect.None ? "clean" : effects.Body)}");
            if (effects.Callvirt is { } callvirt)
            {
                Console.WriteLine($"  callvirt  {(callvirt == Effect.None ? "clean" : callvirt)}");
            }

            foreach (Condition condition in effects.Conditions)
            {
                Console.WriteLine($"  if        {condition}");
            }

            foreach ((Effect effect, string chain) in framework.Effects.Explain(method))
            {
                Console.WriteLine($"  {effect,-15} {chain}");
            }
        }

        if (found.Length > Most)
        {
            Console.WriteLine($"... and more; '{text}' is in the ids of more than {Most} members.");
        }

        return 0;
    }
}

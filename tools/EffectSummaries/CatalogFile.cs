using System.Diagnostics;
using Spectre.Console;
using Tophalf.Analyzers.Effects;

namespace Tophalf.EffectSummaries;

/// <summary>Makes the catalog that the analyzers embed.</summary>
internal static class CatalogFile
{
    public static int Make(FileInfo file)
    {
        var clock = Stopwatch.StartNew();
        using Framework framework = Framework.Load();
        SortedDictionary<string, MemberEffects> members = Compute(framework);

        using (FileStream stream = file.Create())
        {
            EffectCatalogWriter.Write(stream, Framework.Version, Framework.Platform, members);
        }

        int clean = members.Values.Count(effects => (effects.Body & ~(Effect.ThrowsImplicit | Effect.ThrowsNull | Effect.ThrowsExplicit)) == Effect.None);
        int allocating = members.Values.Count(effects => (effects.Body & Effect.Allocates) != 0);
        int unknown = members.Values.Count(effects => (effects.Body & Effect.Unknown) != 0);
        AnsiConsole.WriteLine($".NET {Framework.Version}, {Framework.Platform}: {framework.Assemblies} assemblies, {framework.Effects.Count} methods looked at");
        AnsiConsole.WriteLine($"{members.Count} members: {clean} clean, {allocating} may allocate, {unknown} unknown in part or whole");
        AnsiConsole.WriteLine($"{file.Name}: {new FileInfo(file.FullName).Length:N0} bytes, in {clock.Elapsed.TotalSeconds:F1} s");
        return 0;
    }

    /// <summary>What two members of the same id do, they both may do.</summary>
    private static SortedDictionary<string, MemberEffects> Compute(Framework framework)
    {
        var members = new SortedDictionary<string, MemberEffects>(StringComparer.Ordinal);
        AnsiConsole.Progress().Start(context =>
        {
            var all = framework.Members();
            ProgressTask bar = context.AddTask("members", maxValue: all.Count);
            foreach (var method in all)
            {
                MemberEffects effects = framework.Effects.Of(method);
                string id = method.DocumentationId;
                members[id] = members.TryGetValue(id, out MemberEffects? other) ? CatalogEntry.Both(effects, other) : effects;
                bar.Increment(1);
            }

            foreach ((string id, MemberEffects effects) in framework.Effects.OnShared(all))
            {
                members[id] = effects;
            }
        });
        return members;
    }
}

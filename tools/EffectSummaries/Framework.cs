using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tophalf.Analyzers.Il;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.EffectSummaries;

/// <summary>The shared framework that this program runs on: its implementation assemblies.</summary>
internal sealed class Framework : IDisposable
{
    private Framework(AssemblyEffects effects, int assemblies)
    {
        Effects = effects;
        Assemblies = assemblies;
    }

    public static string Version => Environment.Version.ToString(3);

    public static string Platform => RuntimeInformation.RuntimeIdentifier is var identifier && identifier.StartsWith("linux", StringComparison.Ordinal)
        ? $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}"
        : identifier;

    public AssemblyEffects Effects { get; }

    public int Assemblies { get; }

    public static Framework Load()
    {
        string coreLibrary = typeof(object).Assembly.Location;
        var effects = new AssemblyEffects(_ => null, mostReached: null);
        IEnumerable<string> others = Directory.EnumerateFiles(Path.GetDirectoryName(coreLibrary)!, "*.dll").Order(StringComparer.Ordinal);
        int count = others.Where(file => file != coreLibrary).Prepend(coreLibrary)
            .Count(file => effects.Add(ImmutableArray.Create(File.ReadAllBytes(file))));
        return new Framework(effects, count);
    }

    /// <summary>The members that source can call, each once, in a fixed order.</summary>
    public IReadOnlyList<IlMethod> Members() =>
        [.. Effects.VisibleMethods().OrderBy(method => method.DocumentationId, StringComparer.Ordinal)];

    public void Dispose() => Effects.Dispose();
}

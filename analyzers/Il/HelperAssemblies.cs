using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Il;

/// <summary>
/// What is known of the members of referenced assemblies that were built without this package, by their IL. Each version of
/// an assembly is judged once in the life of the process. Safe for any number of threads.
/// </summary>
internal static class HelperAssemblies
{
    // What one member of an ordinary library comes to is less, in all; what comes to more does about everything, and is
    // not worth the seconds.
    private const int MostReached = 2_000;

    // How many are kept: an editor sees a new version of each helper at every build of it.
    private const int MostAssemblies = 64;

    private static readonly ConcurrentDictionary<(Guid Version, EffectCatalog? Catalog), Judge> s_judges = new();

    /// <param name="reference">The assembly, as the compilation refers to it.</param>
    /// <param name="documentationId">Of the original definition of one of its methods.</param>
    /// <param name="catalog">What is known of what they call; null: nothing.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <returns><see cref="MemberEffects.Unknown"/> if it cannot be known: no file, no bodies, no such method.</returns>
    public static MemberEffects Find(PortableExecutableReference reference, string documentationId, EffectCatalog? catalog, CancellationToken cancellation)
    {
        if (reference.FilePath is not { } path || reference.GetMetadata() is not AssemblyMetadata metadata)
        {
            return MemberEffects.Unknown;
        }

        if (s_judges.Count > MostAssemblies)
        {
            s_judges.Clear();
        }

        Guid version = metadata.GetModules()[0].GetModuleVersionId();
        return s_judges.GetOrAdd((version, catalog), _ => new Judge(path, catalog)).Find(documentationId, cancellation);
    }

    /// <summary>One assembly. The engine is for one thread, and what it is asked is kept.</summary>
    private sealed class Judge(string path, EffectCatalog? catalog)
    {
        private readonly object _gate = new();
        private readonly Dictionary<string, MemberEffects> _known = new(StringComparer.Ordinal);
        private AssemblyEffects? _effects;

        public MemberEffects Find(string documentationId, CancellationToken cancellation)
        {
            lock (_gate)
            {
                if (_known.TryGetValue(documentationId, out MemberEffects? known))
                {
                    return known;
                }

                if (_effects is null)
                {
                    _effects = new AssemblyEffects(id => catalog?.Find(id), MostReached);
                    if (AssemblyFile.Read(path) is { } bytes)
                    {
                        _effects.Add(bytes);
                    }
                }

                known = _effects.Of(documentationId, cancellation) ?? MemberEffects.Unknown;
                _known.Add(documentationId, known);
                return known;
            }
        }
    }
}

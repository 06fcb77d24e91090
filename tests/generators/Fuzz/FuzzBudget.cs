using System.Diagnostics;
using System.Globalization;

namespace Tophalf.Generators.Tests.Fuzz;

/// <summary>
/// How many mutants a test tries: always the same ones in a build, and as many new ones as fit into
/// TOPHALF_SOAK_SECONDS where that is set.
/// </summary>
internal static class FuzzBudget
{
    private static readonly int SoakSeconds =
        int.TryParse(Environment.GetEnvironmentVariable("TOPHALF_SOAK_SECONDS"), CultureInfo.InvariantCulture, out int seconds) ? seconds : 0;

    /// <summary>Seeds: each makes one mutant, and says in a failure how to make it again.</summary>
    public static IEnumerable<int> Seeds(int count)
    {
        for (int seed = 0; seed < count; seed++)
        {
            yield return seed;
        }

        for (Stopwatch elapsed = Stopwatch.StartNew(); elapsed.Elapsed.TotalSeconds < SoakSeconds;)
        {
            yield return Random.Shared.Next(count, int.MaxValue);
        }
    }
}

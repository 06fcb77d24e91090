using System.Diagnostics;
using System.Globalization;

namespace Tophalf.Analyzers.Tests.Fuzz;

/// <summary>
/// How many mutants a test tries: always the same few in a build; where TOPHALF_SOAK_SECONDS is set, as many as fit into it,
/// from TOPHALF_SEED on.
/// </summary>
internal static class FuzzBudget
{
    /// <summary>Seeds: each makes one mutant, and says in a failure how to make it again.</summary>
    public static IEnumerable<int> Seeds(int count)
    {
        int? seconds = Number("TOPHALF_SOAK_SECONDS");
        int first = seconds is null ? 0 : Number("TOPHALF_SEED") ?? Random.Shared.Next(int.MaxValue / 2);
        Stopwatch elapsed = Stopwatch.StartNew();
        for (int seed = first; seconds is null ? seed < count : elapsed.Elapsed.TotalSeconds < seconds; seed++)
        {
            yield return seed;
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}

using System.Collections.Immutable;
using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>Names of generated files. The compiler takes no two that differ in case only.</summary>
internal static class HintNames
{
    public static IEnumerable<MiniportInfo> Distinct(ImmutableArray<MiniportInfo> miniports)
    {
        // The exported entry has a file of its own.
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "DriverEntry" };
        foreach (MiniportInfo miniport in miniports)
        {
            string name = miniport.HintName;
            for (int number = 2; !taken.Add(name); number++)
            {
                name = $"{miniport.HintName}_{number}";
            }

            yield return name == miniport.HintName ? miniport : miniport with { HintName = name };
        }
    }
}

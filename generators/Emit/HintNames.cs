using System.Collections.Immutable;
using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>Names of generated files. The compiler takes no two that differ in case only.</summary>
internal static class HintNames
{
    /// <summary>The files that cannot have the name of their miniport: usually none, so that an edit changes nothing here.</summary>
    public static EquatableArray<NumberedFile> Clashing(ImmutableArray<MiniportInfo> miniports)
    {
        // The exported entry has a file of its own.
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "DriverEntry" };
        List<NumberedFile> numbered = [];
        foreach (MiniportInfo miniport in miniports)
        {
            string name = miniport.HintName;
            for (int number = 2; !taken.Add(name); number++)
            {
                name = $"{miniport.HintName}_{number}";
            }

            if (name != miniport.HintName)
            {
                numbered.Add(new NumberedFile(miniport.FullName, name));
            }
        }

        return numbered.ToEquatableArray();
    }

    /// <summary>The miniport with the name that its file can have.</summary>
    public static MiniportInfo Named(MiniportInfo miniport, EquatableArray<NumberedFile> numbered) =>
        numbered.FirstOrDefault(file => file.Miniport == miniport.FullName) is { } clashing
            ? miniport with { HintName = clashing.HintName }
            : miniport;
}

using System.Collections.Immutable;
using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>Names of generated files. The compiler takes no two that differ in case only.</summary>
internal static class HintNames
{
    /// <summary>The files that cannot have the name that they want: usually none, so that an edit changes nothing here.</summary>
    public static EquatableArray<NumberedFile> Clashing(ImmutableArray<string> wanted)
    {
        // The exported entry has a file of its own.
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "DriverEntry" };
        List<NumberedFile> numbered = [];
        foreach (string file in wanted)
        {
            string name = file;
            for (int number = 2; !taken.Add(name); number++)
            {
                name = $"{file}_{number}";
            }

            if (name != file)
            {
                numbered.Add(new NumberedFile(file, name));
            }
        }

        return numbered.ToEquatableArray();
    }

    /// <summary>The name that a file can have.</summary>
    public static string Of(string wanted, EquatableArray<NumberedFile> numbered) =>
        numbered.FirstOrDefault(file => file.Wanted == wanted)?.HintName ?? wanted;
}

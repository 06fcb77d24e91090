using System.Text.RegularExpressions;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>Makes the C compiler hold the header of the port driver against the layout table of tests/core.</summary>
internal static partial class LayoutAsserts
{
    // Other names for the place of the task file.
    private static readonly string[] s_unions = ["Cdb[16]", "PowerChange", "AsUChar[16]"];

    public static string Write()
    {
        string header = File.ReadAllText(Path.Combine(Repository.Root, "tests", "freestanding", "native", "irb.h"));
        HashSet<string> structures = [.. Structure().Matches(header).Select(match => match.Groups["name"].Value)];
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests", "core", "tables", "layout.csv")).Skip(1)
                .Select(line => line.Split(',')).Where(row => structures.Contains(row[0]) && !s_unions.Contains(row[1])),
        ];

        // A structure that the table does not have is held against nothing.
        Assert.Equal(structures.Order(), rows.Select(row => row[0]).Distinct().Order());
        return string.Join('\n', rows.Select(row => row[1] == "(size)"
            ? $"_Static_assert(sizeof({row[0]}) == {row[3]}, \"{row[0]}\");"
            : $"_Static_assert(offsetof({row[0]}, {row[1].Replace("[]", "", StringComparison.Ordinal)}) == {row[4]}, \"{row[0]}.{row[1]}\");")) + "\n";
    }

    [GeneratedRegex(@"^\} (?<name>\w+);", RegexOptions.Multiline)]
    private static partial Regex Structure();
}

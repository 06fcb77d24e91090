using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>A row of the layout table of tests/core.</summary>
/// <param name="Structure">The structure, or another type.</param>
/// <param name="Field">The field; null for the size of the structure.</param>
/// <param name="Value">The offset, or the size.</param>
internal sealed record LayoutRow(string Structure, string? Field, string Value)
{
    /// <summary>All but the bit fields, of which C has no offset.</summary>
    public static LayoutRow[] All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "core", "tables", "layout.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Where(row => !row[4].Contains(':', StringComparison.Ordinal))
            .Select(row => row[1] == "(size)"
                ? new LayoutRow(row[0], null, row[3])
                : new LayoutRow(row[0], row[1].Split('[')[0], row[4])),
    ];
}

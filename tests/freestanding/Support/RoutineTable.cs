using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>The routines that a real pciidex.sys exports, by the table of tests/core.</summary>
internal static class RoutineTable
{
    public static string[] Exported { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "core", "tables", "routines.csv"))
            .Where(line => line.Contains("pciidex.sys", StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]),
    ];
}

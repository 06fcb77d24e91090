namespace Tophalf.Benchmarks.Results;

/// <summary>What one command measured, with all that is needed to measure it again.</summary>
/// <param name="Name">The command's name for it, and the file's.</param>
/// <param name="Command">What was run.</param>
/// <param name="Date">When, in UTC.</param>
/// <param name="Commit">Of which commit.</param>
/// <param name="HasChanges">Whether files that are under version control differed from it.</param>
/// <param name="Computer">On what.</param>
/// <param name="Versions">Of the programs that had a part in it, by their names.</param>
/// <param name="Measurements">The figures, in the order in which they are shown.</param>
internal sealed record Section(
    string Name,
    string Command,
    DateTimeOffset Date,
    string Commit,
    bool HasChanges,
    Computer Computer,
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyList<Measurement> Measurements)
{
    /// <summary>Figures of now, of this machine and this commit.</summary>
    /// <param name="name">The section.</param>
    /// <param name="command">What was run to measure it, as somebody else would.</param>
    /// <param name="measurements">The figures.</param>
    /// <param name="tools">The programs that had a part in it, beside .NET: "gcc", "valgrind".</param>
    public static async Task<Section> OfAsync(string name, string command, IEnumerable<Measurement> measurements, params string[] tools) => new(
        name,
        command,
        DateTimeOffset.UtcNow,
        await Repository.CommitAsync(),
        await Repository.HasChangesAsync(),
        Computer.Read(),
        await VersionsAsync(tools),
        [.. measurements]);

    private static async Task<IReadOnlyDictionary<string, string>> VersionsAsync(string[] tools)
    {
        SortedDictionary<string, string> versions = new(StringComparer.Ordinal)
        {
            [".NET SDK"] = (await Tool.RunAsync("dotnet", ["--version"])).Trim(),
            [".NET runtime"] = Environment.Version.ToString(),
        };
        foreach (string tool in tools)
        {
            versions[tool] = (await Tool.RunAsync(tool, ["--version"])).Split('\n')[0].Trim();
        }

        return versions;
    }
}

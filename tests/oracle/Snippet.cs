using System.Text.RegularExpressions;

namespace Tophalf.Oracle.Tests;

/// <summary>
/// A construct in a few lines: members of a static class, one of which is <c>static void Run()</c>. In a file of the
/// folder Snippets each begins with <c>//# name</c>, followed by what cannot be measured: <c>//# name: blocks</c>.
/// </summary>
/// <param name="Name">Group and name: its namespace is called so, for extensions of one are not those of another.</param>
/// <param name="Text">The members.</param>
/// <param name="Marks">What is declared, not measured.</param>
internal sealed partial record Snippet(string Name, string Text, Marks Marks)
{
    /// <summary>The snippet as a source file, its Run being an interrupt routine.</summary>
    public string Source { get; } = $$"""
        namespace {{Name}};

        public static {{(Text.Contains("await", StringComparison.Ordinal) ? "" : "unsafe ")}}class Snippet
        {
        {{RunMethod().Replace(Text, "[RunsIn(MiniportContext.Interrupt)] public static void Run(", 1)}}
        }
        """;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Snippets");

    public static IEnumerable<Snippet> All() =>
        Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Parse(GroupOf(file), File.ReadAllText(file)));

    // The folder, or the file if there is no folder.
    private static string GroupOf(string file) =>
        Path.GetFileNameWithoutExtension(Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar)[0]);

    private static IEnumerable<Snippet> Parse(string group, string file)
    {
        // What stands before the first marker is about the file.
        foreach (string section in Marker().Split(file).Skip(1))
        {
            int end = section.IndexOf('\n', StringComparison.Ordinal);
            string[] marker = section[..end].Split(':', StringSplitOptions.TrimEntries);
            Marks marks = marker.Length > 1 ? Enum.Parse<Marks>(marker[1], ignoreCase: true) : Marks.None;
            yield return new Snippet($"{group}_{marker[0]}", section[(end + 1)..].TrimEnd(), marks);
        }
    }

    [GeneratedRegex(@"^//# ", RegexOptions.Multiline)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^static void Run\(", RegexOptions.Multiline)]
    private static partial Regex RunMethod();
}

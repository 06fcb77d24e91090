using System.Collections.Immutable;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>
/// Templates of a part of the language, as a file of the folder Kits has them, one on a line. A section begins with
/// <c>## members</c>, <c>## do</c> for statements, <c>## i</c> for expressions of a kind, <c>## see i</c> for what can be looked at of
/// a variable of a kind; <c>!</c> before the kind says that it may throw. In a template, <c>#i</c> is an expression of a kind,
/// <c>#i(r:a)</c> one over these variables alone, <c>@i</c> a variable, <c>%0</c> a new name, <c>#B</c> a block and
/// <c>#L</c> one in a lambda; <c>=&gt;&gt; i:%0</c> at the end says what the statement declares.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Sections">The templates of each section.</param>
internal sealed record Kit(string Name, ImmutableDictionary<string, ImmutableArray<string>> Sections)
{
    public static ImmutableArray<Kit> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Random", "Kits"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(static file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllLines(file)))
    ];

    /// <summary>The templates of a section.</summary>
    public ImmutableArray<string> this[string section] => Sections.TryGetValue(section, out ImmutableArray<string> templates) ? templates : [];

    private static Kit Parse(string name, string[] lines)
    {
        Dictionary<string, ImmutableArray<string>> sections = [];
        string section = "";
        foreach (string line in lines.Where(static line => line.Length > 0))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
                sections.TryAdd(section, []);
            }
            else
            {
                sections[section] = sections[section].Add(line);
            }
        }

        return new Kit(name, sections.ToImmutableDictionary());
    }
}

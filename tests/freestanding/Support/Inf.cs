namespace Tophalf.Freestanding.Tests.Support;

/// <summary>A file that installs a driver, by sections. Names are not case-sensitive; strings are in their places.</summary>
internal sealed class Inf
{
    private readonly Dictionary<string, List<(string Key, string[] Values)>> _sections = new(StringComparer.OrdinalIgnoreCase);

    public Inf(string file)
    {
        List<(string Key, string[] Values)> section = [];
        foreach (string line in File.ReadLines(file).Select(line => line.Split(';')[0].Trim()).Where(line => line != ""))
        {
            if (line.StartsWith('['))
            {
                _sections.Add(line.Trim('[', ']'), section = []);
                continue;
            }

            string[] parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            section.Add((parts[0], parts.Length == 1 ? [] : parts[1].Split(',', StringSplitOptions.TrimEntries)));
        }
    }

    /// <summary>What stands before the equals signs of a section, or on its lines.</summary>
    public string[] Keys(string section) => [.. _sections[section].Select(line => line.Key)];

    /// <summary>What stands behind one.</summary>
    public string[] Values(string section, string key) =>
        [.. _sections[section].Single(line => line.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Values.Select(Text)];

    private string Text(string value)
    {
        foreach ((string key, string[] values) in _sections["Strings"])
        {
            value = value.Replace($"%{key}%", string.Join(", ", values), StringComparison.OrdinalIgnoreCase);
        }

        return value.Trim('"');
    }
}

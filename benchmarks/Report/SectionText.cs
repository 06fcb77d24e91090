using System.Text;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Report;

/// <summary>What the report says of one section.</summary>
internal sealed class SectionText
{
    private readonly Section _section;
    private readonly Reasons _reasons;
    private readonly SortedDictionary<string, string> _drawings;
    private readonly Dictionary<string, FigureGroup> _groups;
    private readonly HashSet<string> _used = [];
    private readonly HashSet<string> _mentioned = [];

    public SectionText(Section section, Reasons reasons, SortedDictionary<string, string> drawings)
    {
        (_section, _reasons, _drawings) = (section, reasons, drawings);
        _groups = section.Measurements.GroupBy(static one => one.Group).ToDictionary(static group => group.Key, static group => new FigureGroup(group.Key, group));
    }

    /// <summary>What a place of the template stands for.</summary>
    /// <param name="verb">What is wanted.</param>
    /// <param name="words">A group, and what else belongs to the verb.</param>
    public string Write(string verb, string[] words) => !_groups.TryGetValue(words[0], out FigureGroup? group)
        ? $"There is no figure of \"{words[0]}\".\n"
        : verb switch
        {
            "table" => Use(group, Tables.Of(group, words.ElementAtOrDefault(1))),
            "factors" => _groups.TryGetValue(words[1], out FigureGroup? other) ? Tables.Factors(group, other) : "",
            "spread" => Spread(group, words[1]),
            "bars" => Draw(words, Plots.Bars(group, words[1])),
            "percentiles" => Draw(words, Plots.Percentiles(group, words[1])),
            "growth" => Draw(words, Plots.Growth(group, words[1], words[2])),
            _ => Comparison.Of(group, words[1], words[2], _reasons),
        };

    /// <summary>A figure in a sentence.</summary>
    public string Value(string words)
    {
        string[] names = [.. words.Split('|').Select(static word => word.Trim())];
        if (names is not [string group, string subject, string column] || _groups.GetValueOrDefault(group)?.Find(subject, column) is not { } figure)
        {
            return "(not measured)";
        }

        _mentioned.Add(group);
        return Amount.Of(figure.Value, figure.Unit);
    }

    /// <summary>What ends the section: groups that neither a table nor a sentence has shown, and where all of them are from.</summary>
    /// <param name="all">The sections of the report.</param>
    public string End(IEnumerable<Section> all)
    {
        // A part without a table is about figures that another part shows.
        if (_used.Count == 0)
        {
            return "";
        }

        StringBuilder text = new();
        foreach (FigureGroup group in _groups.Values.Where(group => !_used.Contains(group.Name) && !_mentioned.Contains(group.Name)))
        {
            text.Append($"\n{group.Name}:\n\n").Append(Tables.Of(group, reference: null));
        }

        return text.Append($"\n*{Origins.Line(_section, all)}*\n").ToString();
    }

    // A section that has the runs' middle has the lowest and the highest, too.
    private string Spread(FigureGroup group, string reference)
    {
        (FigureGroup lowest, FigureGroup highest) = (_groups[group.Name + FigureGroup.LowestRun], _groups[group.Name + FigureGroup.HighestRun]);
        _used.UnionWith([lowest.Name, highest.Name]);
        return Use(group, Tables.Spread(group, lowest, highest, reference));
    }

    private string Use(FigureGroup group, string table)
    {
        _used.Add(group.Name);
        return table;
    }

    private string Draw(string[] words, string drawing)
    {
        string file = string.Concat(words[0].ToLowerInvariant().Select(static one => char.IsAsciiLetterOrDigit(one) ? one : '-'))
            .Replace("--", "-", StringComparison.Ordinal).Trim('-') + ".svg";
        _drawings[file] = drawing;
        return $"![{words[1]}](benchmarks/{file})\n";
    }
}

using System.Globalization;
using System.Text;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Report;

/// <summary>Where figures are from: machine, versions, commit, command, date.</summary>
internal static class Origins
{
    private const int ShortCommit = 10;

    /// <summary>The origin of a section in a line, which says so when another section of the report is of another commit.</summary>
    public static string Line(Section section, IEnumerable<Section> all)
    {
        string changes = section.HasChanges ? " with changes" : "";
        string apart = all.Any(one => one.Commit != section.Commit) ? "; other sections are of another commit" : "";
        return $"Measured {Date(section)} at commit {Commit(section)}{changes} by `{section.Command}`{apart}.";
    }

    /// <summary>All sections, their machines and versions.</summary>
    public static string Of(IEnumerable<Section> sections)
    {
        StringBuilder text = new();
        foreach (IGrouping<Computer, Section> on in sections.GroupBy(static section => section.Computer))
        {
            text.Append(CultureInfo.InvariantCulture, $"{on.Key.Processor}, {on.Key.Cores} cores, {on.Key.MemoryGibibytes} GiB, {on.Key.System}:\n\n");
            text.Append(Tables.Write(numbers: false,
            [
                ["section", "measured", "commit", "command", "versions"],
                .. on.Select(static section => (string[])
                [
                    section.Name, Date(section), Commit(section) + (section.HasChanges ? ", with changes" : ""), $"`{section.Command}`",
                    string.Join("; ", section.Versions.Select(static one => $"{one.Key}: {one.Value}")),
                ]),
            ]));
        }

        return text.ToString();
    }

    private static string Date(Section section) => section.Date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static string Commit(Section section) => $"`{section.Commit[..Math.Min(ShortCommit, section.Commit.Length)]}`";
}

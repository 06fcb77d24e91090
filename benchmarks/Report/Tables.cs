using System.Text;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Report;

/// <summary>Figures as tables: cases are columns, subjects rows.</summary>
internal static class Tables
{
    private const string Missing = "–";

    /// <summary>The figures of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="reference">The subject that others are compared with; null: none.</param>
    public static string Of(FigureGroup group, string? reference) => Write(group, (subject, column) =>
    {
        Measurement? figure = group.Find(subject, column);
        Measurement? other = reference is null || reference == subject ? null : group.Find(reference, column);
        return figure is null ? Missing
            : other is null ? Amount.Of(figure.Value, figure.Unit)
            : $"{Amount.Of(figure.Value, figure.Unit)} ({Amount.Apart(figure.Value, other.Value)})";
    });

    /// <summary>How many times the figures of a group are those of another.</summary>
    public static string Factors(FigureGroup group, FigureGroup reference) => Write(group, (subject, column) =>
        group.Find(subject, column) is { } figure && reference.Find(subject, column) is { Value: not 0 } other
            ? FormattableString.Invariant($"{figure.Value / other.Value:0.0}×")
            : Missing);

    /// <summary>
    /// The figures of several runs: the middle one, the lowest and the highest. Bold where every run was above every run of the
    /// reference: the rest cannot be told from it.
    /// </summary>
    public static string Spread(FigureGroup middle, FigureGroup lowest, FigureGroup highest, string reference) => Write(middle, (subject, column) =>
    {
        if (middle.Find(subject, column) is not { } figure || lowest.Find(subject, column) is not { } low || highest.Find(subject, column) is not { } high)
        {
            return Missing;
        }

        string text = Amount.Of(figure.Value, figure.Unit);
        string bold = highest.Find(reference, column) is { } limit && low.Value > limit.Value ? $"**{text}**" : text;
        return $"{bold} ({Amount.Of(low.Value, low.Unit)} to {Amount.Of(high.Value, high.Unit)})";
    });

    /// <summary>A table of lines.</summary>
    /// <param name="numbers">Whether all columns but the first hold numbers.</param>
    /// <param name="lines">Its lines; the first is the heading.</param>
    public static string Write(bool numbers, IEnumerable<IReadOnlyList<string>> lines)
    {
        StringBuilder text = new();
        foreach ((int number, IReadOnlyList<string> line) in lines.Index())
        {
            Append(text, line.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal)));
            if (number == 0)
            {
                Append(text, line.Select((_, column) => numbers && column != 0 ? "---:" : "---"));
            }
        }

        return text.ToString();
    }

    private static string Write(FigureGroup group, Func<string, string, string> cell) => Write(numbers: true,
    [
        ["", .. group.Cases],
        .. group.Subjects.Select(subject => (string[])[subject, .. group.Cases.Select(column => cell(subject, column))]),
    ]);

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}

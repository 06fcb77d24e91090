using System.Text;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Report;

/// <summary>Two subjects, case by case: where the other one is better, and why, and where it is not.</summary>
internal static class Comparison
{
    // Below half a unit two figures are the same count, measured twice.
    private const double Same = 0.5;

    /// <summary>Says where another subject has smaller figures than ours.</summary>
    public static string Of(FigureGroup group, string ours, string theirs, Reasons reasons)
    {
        (string Case, Measurement Ours, Measurement Theirs)[] both =
        [
            .. from column in @group.Cases
               let mine = @group.Find(ours, column)
               let other = @group.Find(theirs, column)
               where mine is not null && other is not null
               select (column, mine, other),
        ];
        if (both.Length == 0)
        {
            return $"**{ours}** and **{theirs}** were not measured together.\n";
        }

        StringBuilder text = new();
        (string Case, Measurement Ours, Measurement Theirs)[] worse = [.. both.Where(static one => one.Ours.Value - one.Theirs.Value > Same)];
        (string Case, Measurement Ours, Measurement Theirs)[] rest = [.. both.Except(worse)];
        text.Append(worse.Length == 0
            ? $"**{theirs}** is nowhere better than **{ours}**.\n"
            : $"**{theirs}** is better than **{ours}** on {worse.Length} of {both.Length}:\n\n");
        foreach ((string path, Measurement mine, Measurement other) in worse)
        {
            text.Append($"* {path}: {Pair(mine, other)}. {reasons.Find(group.Name, ours, path) ?? "Why is not written down yet."}\n");
        }

        if (rest.Length != 0)
        {
            text.Append($"\nEqual or less than {theirs}: {string.Join("; ", rest.Select(one => $"{one.Case} ({Pair(one.Ours, one.Theirs)})"))}.\n");
        }

        return text.ToString();
    }

    private static string Pair(Measurement ours, Measurement theirs) =>
        $"{Amount.Of(ours.Value, ours.Unit)} against {Amount.Of(theirs.Value, theirs.Unit)}, {Amount.Apart(ours.Value, theirs.Value)}";
}

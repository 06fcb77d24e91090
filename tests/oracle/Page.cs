using System.Text;

namespace Tophalf.Oracle.Tests;

/// <summary>What docs/oracle.md has to say of the figures, and of every case that is judged wrong.</summary>
internal static class Page
{
    private static readonly Behaviour[] s_all = [Behaviour.Allocates, Behaviour.Blocks, Behaviour.Throws, Behaviour.Forbidden];

    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "oracle.md")).ReplaceLineEndings("\n");

    /// <summary>The table of figures.</summary>
    public static string Figures(IReadOnlyCollection<Answer> answers)
    {
        StringBuilder table = new();
        table.Append("| | does | does not | found | recall | false alarms | precision |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (Behaviour behaviour in s_all)
        {
            int does = answers.Count(answer => (answer.Truth & behaviour) != 0);
            int found = answers.Count(answer => (answer.Truth & answer.Judged.Behaviour & behaviour) != 0);
            int invented = answers.Count(answer => (answer.Invented & behaviour) != 0);
            table.Append($"| {NameOf(behaviour)} | {does} | {answers.Count - does} | {found} | {Share(found, does)} | {invented} | {Share(found, found + invented)} |\n");
        }

        return table.ToString();
    }

    /// <summary>The cases that are judged wrong, as the page's table names them: without the reason.</summary>
    public static IEnumerable<string> Wrong(IEnumerable<Answer> answers) =>
        from answer in answers
        from behaviour in s_all
        let missed = (answer.Missed & behaviour) != 0
        where missed || (answer.Invented & behaviour) != 0
        select $"| `{answer.Snippet.Name}` | {NameOf(behaviour)} | {(missed ? "missed" : "false alarm")} |";

    /// <summary>The rows of the page's table, without the reason.</summary>
    public static IEnumerable<string> Named() =>
        from line in Text.Split('\n')
        where line.StartsWith("| `", StringComparison.Ordinal)
        select string.Join('|', line.Split('|')[..4]) + "|";

    private static string NameOf(Behaviour behaviour) => behaviour switch
    {
        Behaviour.Allocates => "allocates",
        Behaviour.Blocks => "blocks",
        Behaviour.Throws => "throws",
        _ => "forbidden routine",
    };

    private static string Share(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{100.0 * part / whole:F1} %");
}

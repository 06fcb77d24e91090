using System.Text;
using System.Text.RegularExpressions;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Report;

/// <summary>
/// The report's text, with places for what was measured: <c>{{table GROUP}}</c> and the like on lines of their own,
/// <c>{{value GROUP | SUBJECT | CASE}}</c> anywhere, between <c>{{section NAME | COMMAND}}</c> and <c>{{end}}</c>.
/// benchmarks/Report/README.md lists them.
/// </summary>
internal sealed partial class Template(string text, Reasons reasons)
{
    /// <summary>The drawings, by the names of their files.</summary>
    public SortedDictionary<string, string> Drawings { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts what was measured in its places.</summary>
    /// <param name="read">Reads a section by its name; null: it was not measured.</param>
    /// <returns>The report.</returns>
    public string Fill(Func<string, Section?> read)
    {
        string[] lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Dictionary<string, Section> all = lines.Select(static line => Directive().Match(line))
            .Where(static match => match.Groups["verb"].Value == "section")
            .Select(match => read(Words(match)[0])).OfType<Section>()
            .DistinctBy(static section => section.Name).ToDictionary(static section => section.Name);
        StringBuilder report = new();
        SectionText? section = null;
        bool isSkipping = false;
        foreach (string line in lines)
        {
            Match directive = Directive().Match(line);
            string[] words = Words(directive);
            switch (directive.Groups["verb"].Value)
            {
                case "section":
                    isSkipping = !all.TryGetValue(words[0], out Section? measured);
                    section = measured is null ? null : new SectionText(measured, reasons, Drawings);
                    report.Append(isSkipping ? $"Not measured. `{words[1]}` measures it.\n" : "");
                    break;
                case "end":
                    report.Append(section?.End(all.Values));
                    section = null;
                    isSkipping = false;
                    break;
                case "machines":
                    report.Append(Origins.Of(all.Values));
                    break;
                case var _ when isSkipping:
                    break;
                case "":
                    report.Append(Value().Replace(line, match => section?.Value(match.Groups["words"].Value) ?? match.Value)).Append('\n');
                    break;
                case var verb:
                    report.Append((section ?? throw new BenchmarkException($"{line} of the report's template is in no section.")).Write(verb, words));
                    break;
            }
        }

        return report.ToString();
    }

    private static string[] Words(Match directive) => [.. directive.Groups["words"].Value.Split('|').Select(static word => word.Trim())];

    [GeneratedRegex(@"^\{\{(?<verb>section|end|machines|table|factors|spread|bars|percentiles|growth|better)(?: (?<words>.*))?\}\}$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\{\{value (?<words>[^}]*)\}\}")]
    private static partial Regex Value();
}

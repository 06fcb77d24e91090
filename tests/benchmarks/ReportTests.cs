using Tophalf.Benchmarks.Commands;
using Tophalf.Benchmarks.Report;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Tests;

/// <summary>The report, made of fixed figures.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Commit = "0123456789abcdef";

    private const string Text = """
        # Figures

        {{section instructions | ./bench.sh}}
        {{better instructions | generated | C}}
        {{better instructions | C | generated}}
        {{end}}

        ## Instructions

        {{section instructions | ./bench.sh}}
        A "not mine" is {{value instructions | generated | not mine}}; by {{value instructions | nobody | not mine}}. Of {{value mentioned | calls | all}} calls.

        {{table instructions | C}}

        {{bars instructions | Instructions}}
        {{end}}

        ## Latency

        {{section tails | ./bench.sh --full}}
        {{table latency, quiet}}

        {{factors latency, allocating | latency, quiet}}

        {{spread latency, quiet | C}}

        {{percentiles latency, quiet | Latency}}
        {{end}}

        ## Scale

        {{section scale | ./bench.sh}}
        {{table scale}}

        {{growth scale | Growth | channels}}
        {{end}}

        ## Sizes

        {{section sizes | ./bench.sh --full}}
        {{table size}}
        {{end}}

        {{machines}}
        """;

    private static readonly Dictionary<string, Section> s_sections = new[]
    {
        Measured(
            "instructions", Commit,
            new("instructions", "generated", "not mine", 28, "instructions"),
            new("instructions", "generated", "sibling", 84, "instructions"),
            new("instructions", "generated", "deferral", 100.04, "instructions"),
            new("instructions", "C", "not mine", 26, "instructions"),
            new("instructions", "C", "sibling", 84, "instructions"),
            new("instructions", "C", "deferral", 101, "instructions"),
            new("instructions", "switch", "not mine", 1234, "instructions"),
            new("beside it", "pipe | in a name", "all", 5, "times"),
            new("mentioned", "calls", "all", 1000, "count")),
        Measured(
            "tails", "fedcba9876543210",
            new("latency, quiet", "JIT", "50", 112.4, "ns"),
            new("latency, quiet", "JIT", "99.9", 4567, "ns"),
            new("latency, quiet", "JIT", "max", 12_345_678, "ns"),
            new("latency, quiet", "C", "50", 0, "ns"),
            new("latency, quiet", "C", "99.9", 3000, "ns"),
            new("latency, quiet", "C", "max", 2e9, "ns"),
            new("latency, quiet, lowest run", "JIT", "50", 101, "ns"),
            new("latency, quiet, highest run", "JIT", "50", 102, "ns"),
            new("latency, quiet, lowest run", "JIT", "99.9", 3000, "ns"),
            new("latency, quiet, highest run", "JIT", "99.9", 5000, "ns"),
            new("latency, quiet, lowest run", "C", "50", 90, "ns"),
            new("latency, quiet, highest run", "C", "50", 100, "ns"),
            new("latency, quiet, lowest run", "C", "99.9", 2000, "ns"),
            new("latency, quiet, highest run", "C", "99.9", 3000, "ns"),
            new("latency, allocating", "JIT", "50", 200, "ns"),
            new("latency, allocating", "C", "50", 1, "ns"),
            new("latency, allocating", "C", "99.9", 3600, "ns")),
        Measured(
            "scale", Commit,
            new("scale", "generated", "1", 28, "instructions"),
            new("scale", "generated", "32", 300, "instructions")),
    }.ToDictionary(static section => section.Name);

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_says_what_was_measured()
    {
        (string report, SortedDictionary<string, string> drawings) = Fill(Text);

        Assert.Equal(["instructions.svg", "latency-quiet.svg", "scale.svg"], drawings.Keys);
        Snapshot.Assert("report.md", report);
    }

    [Fact]
    public void Drawings_are_the_same_for_the_same_figures_and_hold_their_names()
    {
        SortedDictionary<string, string> drawings = Fill(Text).Drawings;

        Assert.Equal(Fill(Text).Drawings, drawings);
        Assert.All(new[] { "generated", "switch", "sibling", "1,234" }, text => Assert.Contains($">{text}</text>", drawings["instructions.svg"], StringComparison.Ordinal));
        Assert.All(new[] { "JIT", "90 %", "99.9 %", "max" }, text => Assert.Contains($">{text}</text>", drawings["latency-quiet.svg"], StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_outside_of_every_section_is_a_mistake() =>
        Assert.Contains("{{table scale}}", Assert.Throws<BenchmarkException>(static () => Fill("{{table scale}}")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_group_that_was_not_measured_is_said() =>
        Assert.Contains("There is no figure of \"steps\".", Fill("{{section scale | x}}\n{{table steps}}\n{{end}}").Report, StringComparison.Ordinal);

    [Fact]
    public async Task Without_any_section_the_report_says_how_to_measure_them()
    {
        Assert.Equal(ExitCodes.Well, await RunAsync());

        string report = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "benchmarks.md"), TestContext.Current.CancellationToken);
        Assert.Contains("Not measured. `./bench.sh", report, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_section_ends_the_command_and_leaves_the_report_as_it_was()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "instructions.json"), "{", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Failed, await RunAsync());

        Assert.False(File.Exists(Path.Combine(_folder.Path, "benchmarks.md")));
    }

    private Task<int> RunAsync() => EveryCommand.RunAsync(["report", "--results", _folder.Path, "--docs", _folder.Path], TextWriter.Null, TextWriter.Null);

    private static (string Report, SortedDictionary<string, string> Drawings) Fill(string text)
    {
        Template template = new(text, new Reasons("""[{ "group": "instructions", "subject": "generated", "case": "*", "why": "A frame." }]"""));
        return (template.Fill(name => s_sections.GetValueOrDefault(name)), template.Drawings);
    }

    private static Section Measured(string name, string commit, params Measurement[] measurements) => new(
        name, "./bench.sh", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), commit, name == "scale", new Computer("A processor", 2, 23.5, "Debian"),
        new Dictionary<string, string> { [".NET SDK"] = "10.0.100", ["gcc"] = "12" }, measurements);
}

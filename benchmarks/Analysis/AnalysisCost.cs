using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Findings;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Analysis;

/// <summary>What the analyzers add to a build of a large project, and to an edit of it in an editor.</summary>
internal static class AnalysisCost
{
    private const int Channels = 50;
    private const int Runs = 3;
    private const string BlocksRule = "TH3001";

    private static readonly int[] s_routines = [0, 1, Channels];

    /// <summary>How many steps it takes.</summary>
    public static int StepCount => s_routines.Length + 2;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(ContextAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Measures it: processor time, on one thread, the least of some runs.</summary>
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(Steps steps)
    {
        // What the just-in-time compiler does belongs to nobody.
        steps.Next("analyzers: warming up");
        await AddedAsync(routines: Channels, runs: 1);

        // The compiler binds a project for its own ends, and analyzers see it do so; here it binds it once more for them.
        steps.Next("analyzers: a build without them");
        Cost build = await Cost.OfAsync(Runs, static _ => 0, static _ => Task.FromResult(LargeProject.Compile(Channels, Channels).Emit(Stream.Null)));
        Cost bind = await Cost.OfAsync(Runs, static _ => LargeProject.Compile(Channels, Channels), static project => Task.FromResult(project.GetDiagnostics()));
        Cost idle = await Cost.OfAsync(Runs, static _ => LargeProject.Compile(Channels, Channels), static project => FindAsync(project, [new IdleAnalyzer()]));
        double alone = build.Milliseconds + idle.Milliseconds - bind.Milliseconds;
        List<Measurement> measured =
        [
            new("a build", "the project", "types", Channels * LargeProject.TypesInChannel, "count"),
            new("a build", "the project", "without analyzers", build.Milliseconds, "ms"),
            new("a build", "the project", "with one that does nothing", alone, "ms"),
        ];
        foreach (int routines in s_routines)
        {
            steps.Next($"analyzers: {routines} routines");
            (Cost all, Cost edit, Cost again, int findings) = await AddedAsync(routines, Runs);
            double added = all.Milliseconds - idle.Milliseconds;
            string subject = FormattableString.Invariant($"{routines} routines");
            measured.AddRange(
            [
                new("analyzers", subject, "these add", added, "ms"),
                new("analyzers", subject, "share of the build", added / (alone + added), "share"),
                new("analyzers", subject, "they allocate", all.Bytes - idle.Bytes, "allocated bytes"),
                new("analyzers", subject, "findings", findings, "count"),
                new("analyzers", subject, "after an edit", edit.Milliseconds, "ms"),
                new("analyzers", subject, "asked again", again.Milliseconds, "ms"),
            ]);
        }

        return measured;
    }

    private static async Task<(Cost All, Cost Edit, Cost Again, int Findings)> AddedAsync(int routines, int runs)
    {
        int findings = 0;
        Cost all = await Cost.OfAsync(
            runs, _ => LargeProject.Compile(Channels, routines), async project => findings = Check(await FindAsync(project, s_analyzers), routines));

        // As an editor asks: for one file, after a change in it; and once more, with a copy.
        Compilation before = LargeProject.Compile(Channels, routines);
        (Compilation Project, SyntaxTree File) edited = LargeProject.Edit(before, edit: 0);
        Cost edit = await Cost.OfAsync(runs, run => edited = LargeProject.Edit(before, run + 1), static project => AskAsync(project.Project, project.File));
        Cost again = await Cost.OfAsync(runs, _ => edited.Project.Clone(), copy => AskAsync(copy, edited.File));
        return (all, edit, again, findings);
    }

    // A figure for an analysis that finds something else than what was planted, or of code with errors, says nothing.
    private static int Check(ImmutableArray<Diagnostic> found, int routines)
    {
        Diagnostic[] findings = [.. found.Where(static one => one.Id.StartsWith("TH", StringComparison.Ordinal) || one.Severity == DiagnosticSeverity.Error)];
        IEnumerable<string> places = findings.Where(static one => one.Id == BlocksRule).Select(static one => one.Location.SourceTree!.FilePath);
        return findings.All(static one => one.Severity != DiagnosticSeverity.Error)
            && places.Order(StringComparer.Ordinal).SequenceEqual(LargeProject.Planted(Channels, routines).Order(StringComparer.Ordinal))
                ? findings.Length
                : throw new InvalidOperationException($"Not what was planted: {string.Join(", ", findings.Select(static one => one.ToString()))}");
    }

    private static Task<ImmutableArray<Diagnostic>> FindAsync(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Drive(project, analyzers).GetAllDiagnosticsAsync();

    private static Task AskAsync(Compilation project, SyntaxTree file) =>
        Drive(project, s_analyzers).GetAnalyzerSemanticDiagnosticsAsync(project.GetSemanticModel(file), filterSpan: null, CancellationToken.None);

    private static CompilationWithAnalyzers Drive(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers) => project.WithAnalyzers(
        analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
}

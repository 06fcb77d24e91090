using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Benchmarks.Analysis;

/// <summary>
/// What the analyzers add to a build of a large project, and to an edit of it in an editor: processor time, the least of
/// some runs, so that other work of the machine does not count; each run reads everything anew.
/// </summary>
internal static class AnalysisCost
{
    private const int Channels = 50;
    private const int Runs = 4;
    private const string BlocksRule = "TH3001";

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(ContextAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static async Task PrintAsync()
    {
        // What the just-in-time compiler does belongs to nobody.
        await MeasureAsync(routines: Channels, runs: 2);
        Console.WriteLine($"{Channels * LargeProject.TypesInChannel} types; processor time in milliseconds, on one thread, the least of {Runs} runs");
        Console.WriteLine("routines  build  with analyzers  they add  share of the build  they allocate  findings  after an edit  asked again");
        foreach (int routines in new[] { 0, 1, Channels })
        {
            Console.WriteLine(await MeasureAsync(routines, Runs));
        }
    }

    private static async Task<string> MeasureAsync(int routines, int runs)
    {
        Cost build = Cost.Most, bind = Cost.Most, all = Cost.Most, edit = Cost.Most, again = Cost.Most;
        int findings = 0;
        for (int run = 0; run < runs; run++)
        {
            build = await build.OrAsync(() => Task.FromResult(LargeProject.Compile(Channels, routines).Emit(Stream.Null) is { Success: false } failed
                ? throw new InvalidOperationException($"The project does not compile: {failed.Diagnostics.First(static one => one.Severity == DiagnosticSeverity.Error)}")
                : true));

            CSharpCompilation alone = LargeProject.Compile(Channels, routines), project = LargeProject.Compile(Channels, routines);
            bind = await bind.OrAsync(() => Task.FromResult(alone.GetDiagnostics()));
            all = await all.OrAsync(async () => findings = Check(await Drive(project).GetAllDiagnosticsAsync(), routines));

            // As an editor asks: for one file, after a change in it; and once more, with a copy.
            (Compilation edited, SyntaxTree file) = LargeProject.Edit(project, run);
            edit = await edit.OrAsync(() => AskAsync(edited, file));
            again = await again.OrAsync(() => AskAsync(edited.Clone(), file));
        }

        // The compiler binds the project for its own ends, and the analyzers see it do so; here they have it bound once more.
        double added = all.Milliseconds - bind.Milliseconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{routines,8}  {build.Milliseconds,5:F0}  {build.Milliseconds + added,14:F0}  {added,8:F0}  {added / (build.Milliseconds + added),18:P0}  {(all.Bytes - bind.Bytes) / 1e6,10:F0} MB  {findings,8}  {edit.Milliseconds,13:F0}  {again.Milliseconds,11:F0}");
    }

    // A figure for an analysis that finds something else than what was planted says nothing.
    private static int Check(ImmutableArray<Diagnostic> found, int routines)
    {
        Diagnostic[] findings = [.. found.Where(static one => one.Id.StartsWith("TH", StringComparison.Ordinal) || one.Severity == DiagnosticSeverity.Error)];
        IEnumerable<string> places = findings.Where(static one => one.Id == BlocksRule).Select(static one => one.Location.SourceTree!.FilePath);
        return findings.All(static one => one.Severity != DiagnosticSeverity.Error) && places.Order(StringComparer.Ordinal).SequenceEqual(LargeProject.Planted(Channels, routines).Order(StringComparer.Ordinal))
            ? findings.Length
            : throw new InvalidOperationException($"Not what was planted: {string.Join(", ", findings.Select(static one => one.ToString()))}");
    }

    private static CompilationWithAnalyzers Drive(Compilation project) => project.WithAnalyzers(
        s_analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));

    private static Task AskAsync(Compilation project, SyntaxTree file) =>
        Drive(project).GetAnalyzerSemanticDiagnosticsAsync(project.GetSemanticModel(file), filterSpan: null, CancellationToken.None);

    /// <summary>Of something that was done: processor time of the whole process, and what was allocated.</summary>
    private readonly record struct Cost(double Milliseconds, long Bytes)
    {
        public static Cost Most => new(double.MaxValue, long.MaxValue);

        /// <summary>The lesser of this and what something costs.</summary>
        public async Task<Cost> OrAsync(Func<Task> work)
        {
            GC.Collect();
            (TimeSpan time, long bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            await work();
            Cost cost = new((Environment.CpuUsage.TotalTime - time).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
            return cost.Milliseconds < Milliseconds ? cost : this;
        }
    }
}

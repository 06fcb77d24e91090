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
    private const int Runs = 2;

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(ContextAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static async Task PrintAsync()
    {
        Console.WriteLine($"{Channels * LargeProject.TypesInChannel} types; processor time in milliseconds, on one thread, the least of {Runs} runs");
        Console.WriteLine("routines  compiler  with analyzers  they add  share of the build  they allocate  findings  after an edit  asked again");
        foreach (int routines in new[] { 0, 1, Channels })
        {
            await PrintAsync(routines);
        }
    }

    private static async Task PrintAsync(int routines)
    {
        Cost compiler = Cost.Most, emit = Cost.Most, all = Cost.Most, edit = Cost.Most, again = Cost.Most;
        int findings = 0;
        for (int run = 0; run < Runs; run++)
        {
            CSharpCompilation alone = LargeProject.Compile(Channels, routines);
            compiler = await compiler.OrAsync(() => Task.FromResult(alone.GetDiagnostics()));
            emit = await emit.OrAsync(() => alone.Emit(Stream.Null) is { Success: false } failed
                ? throw new InvalidOperationException($"The project does not compile: {failed.Diagnostics.First(static one => one.Severity == DiagnosticSeverity.Error)}")
                : Task.CompletedTask);

            Compilation project = LargeProject.Compile(Channels, routines);
            all = await all.OrAsync(async () => findings = (await Drive(project).GetAllDiagnosticsAsync()).Count(static one => one.Id.StartsWith("TH", StringComparison.Ordinal)));

            // As an editor asks: for one file, after a change in it; and once more, with a copy.
            (Compilation edited, SyntaxTree file) = LargeProject.Edit(project, run);
            edit = await edit.OrAsync(() => AskAsync(edited, file));
            again = await again.OrAsync(() => AskAsync(edited.Clone(), file));
        }

        // The compiler binds the project once, for itself and for them; only here it does so twice.
        double added = all.Milliseconds - compiler.Milliseconds, build = compiler.Milliseconds + emit.Milliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{routines,8}  {build,8:F0}  {build + added,14:F0}  {added,8:F0}  {added / (build + added),18:P0}  {(all.Bytes - compiler.Bytes) / 1e6,10:F0} MB  {findings,8}  {edit.Milliseconds,13:F0}  {again.Milliseconds,11:F0}"));
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

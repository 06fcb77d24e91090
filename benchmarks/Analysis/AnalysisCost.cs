using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Benchmarks.Analysis;

/// <summary>What the analyzers add to a build, on one thread: the best of some runs of each, everything read anew.</summary>
internal static class AnalysisCost
{
    private const int Types = 2000;
    private const int Routines = 50;
    private const int Runs = 2;

    public static async Task PrintAsync()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. typeof(ContextAnalyzer).Assembly.GetTypes()
                .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        foreach (int routines in new[] { 0, 1, Routines })
        {
            double build = double.MaxValue, own = double.MaxValue, context = double.MaxValue;
            int findings = 0;
            for (int run = 0; run < Runs; run++)
            {
                CSharpCompilation compilation = LargeProject.Compile(Types, routines);
                Stopwatch elapsed = Stopwatch.StartNew();
                if (!compilation.Emit(Stream.Null).Success)
                {
                    throw new InvalidOperationException("The project does not compile.");
                }

                build = Math.Min(build, elapsed.Elapsed.TotalSeconds);
                CompilationWithAnalyzers driver = LargeProject.Compile(Types, routines)
                    .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
                AnalysisResult result = await driver.GetAnalysisResultAsync(CancellationToken.None);
                findings = result.GetAllDiagnostics().Length;
                own = Math.Min(own, result.AnalyzerTelemetryInfo.Values.Sum(static one => one.ExecutionTime.TotalSeconds));
                context = Math.Min(context, result.AnalyzerTelemetryInfo.Single(static one => one.Key is ContextAnalyzer).Value.ExecutionTime.TotalSeconds);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Types} types, {routines} routines: compiled in {build:F2} s; all analyzers {own:F2} s, {own / (build + own):P0} of both; the context analysis {context:F2} s; {findings} findings"));
        }
    }
}

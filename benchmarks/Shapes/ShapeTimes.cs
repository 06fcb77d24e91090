using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Measurement = Tophalf.Benchmarks.Results.Measurement;

namespace Tophalf.Benchmarks.Shapes;

/// <summary>
/// The times of <see cref="ShapeBenchmarks"/>, as multiples of that of the generated dispatcher: the shortest of each, since a
/// machine that others use only ever makes them longer.
/// </summary>
internal static class ShapeTimes
{
    private const string Ours = "generated";

    // The harness builds what it measures anew, with all that this refers to.
    private static readonly TimeSpan s_buildTimeout = TimeSpan.FromMinutes(15);

    /// <summary>Runs them.</summary>
    /// <exception cref="BenchmarkException">One has failed.</exception>
    public static IReadOnlyList<Measurement> Run()
    {
        Job job = Job.Default
            .WithWarmupCount(8).WithIterationCount(20).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(50));
        Summary summary = BenchmarkRunner.Run<ShapeBenchmarks>(
            ManualConfig.CreateEmpty().AddJob(job).AddColumnProvider(DefaultColumnProviders.Instance)
                .AddLogger(NullLogger.Instance).WithArtifactsPath(Repository.PathOf("artifacts", "bench", "shapes"))
                .WithBuildTimeout(s_buildTimeout)
                .WithOptions(ConfigOptions.DisableOptimizationsValidator));
        var times = summary.Reports.ToDictionary(
            static report => (Case: CaseOf(report), Shape: NameOf(report)),
            static report => report.ResultStatistics?.Min ?? throw new BenchmarkException($"{report.BenchmarkCase.DisplayInfo} could not be measured."));
        return
        [
            .. summary.Reports.Where(static report => CaseOf(report) == DispatchBenchmarks.Path.NotMine)
                .Select(static report => new Measurement("allocated", NameOf(report), "each call", report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0, "bytes")),
            .. times.Select(time => new Measurement(
                "time", time.Key.Shape, NameOf(time.Key.Case), Math.Round(time.Value / times[(time.Key.Case, Ours)], 2), "times the generated one")),
        ];
    }

    private static DispatchBenchmarks.Path CaseOf(BenchmarkReport report) => (DispatchBenchmarks.Path)report.BenchmarkCase.Parameters["Case"];

    private static string NameOf(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    private static string NameOf(DispatchBenchmarks.Path path) => path switch
    {
        DispatchBenchmarks.Path.NotMine => "not mine",
        DispatchBenchmarks.Path.FirstChannel => "first channel",
        _ => "sibling",
    };
}

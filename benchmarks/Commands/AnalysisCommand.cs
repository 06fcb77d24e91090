using System.CommandLine;
using Tophalf.Benchmarks.Analysis;
using Tophalf.Benchmarks.Report;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Commands;

/// <summary>What the analyzers cost, without a section of the report.</summary>
internal static class AnalysisCommand
{
    public static Command Create()
    {
        Command command = new("analysis", "Prints what the analyzers add to a build of a project of 2,000 types, and to an edit of it.");
        command.SetAction(static (result, _) => RunAsync(result.InvocationConfiguration.Output));
        return command;
    }

    private static async Task RunAsync(TextWriter output)
    {
        IReadOnlyList<Measurement> measured = await Steps.RunAsync(output, AnalysisCost.StepCount, AnalysisCost.MeasureAsync);
        foreach (IGrouping<string, Measurement> group in measured.GroupBy(static one => one.Group))
        {
            await output.WriteLineAsync("\n" + Tables.Of(new FigureGroup(group.Key, group), reference: null));
        }
    }
}

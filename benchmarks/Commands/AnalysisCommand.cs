using System.CommandLine;
using Tophalf.Benchmarks.Analysis;

namespace Tophalf.Benchmarks.Commands;

/// <summary>What the analyzers cost.</summary>
internal static class AnalysisCommand
{
    public static Command Create()
    {
        Command command = new("analysis", "Prints what the analyzers add to a build of a project of 2,000 types, and to an edit of it.");
        command.SetAction(static (_, _) => AnalysisCost.PrintAsync());
        return command;
    }
}

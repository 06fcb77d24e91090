using System.CommandLine;
using Tophalf.Benchmarks.Instructions;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Commands;

/// <summary>Instructions of the interrupt path, and whether they have grown.</summary>
internal static class InstructionsCommand
{
    public static Command Create()
    {
        Option<bool> accept = new("--accept") { Description = "Makes what is counted the new baseline." };
        Command command = new("instructions", "Counts the instructions of the interrupt path under callgrind, and holds them against the baseline.") { accept };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(accept), result.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool accept, TextWriter output, CancellationToken cancellation)
    {
        IReadOnlyList<Measurement> counts = await InstructionCounts.AllAsync(cancellation);
        await output.WriteLineAsync(ResultFile.Write(
            await Section.OfAsync("instructions", "./bench.sh", counts, "gcc", "clang", "valgrind")));
        if (accept)
        {
            await output.WriteLineAsync(Baseline.Write(counts));
            return ExitCodes.Well;
        }

        IReadOnlyList<string> grown = Baseline.Read().GrownIn(counts);
        foreach (string path in grown)
        {
            await output.WriteLineAsync(path);
        }

        return grown.Count == 0 ? ExitCodes.Well : ExitCodes.Failed;
    }
}

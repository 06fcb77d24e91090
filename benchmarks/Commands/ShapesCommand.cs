using System.CommandLine;
using Tophalf.Benchmarks.Results;
using Tophalf.Benchmarks.Shapes;

namespace Tophalf.Benchmarks.Commands;

/// <summary>How long other ways to a channel take, beside the generated one.</summary>
internal static class ShapesCommand
{
    public static Command Create()
    {
        Command command = new("shapes", "Times ways from an interrupt to its channel, compiled by the JIT, beside the generated one.");
        command.SetAction(static async (result, _) => await result.InvocationConfiguration.Output.WriteLineAsync(
            ResultFile.Write(await Section.OfAsync("shapes", "./bench.sh --full", ShapeTimes.Run(), "gcc"))));
        return command;
    }
}

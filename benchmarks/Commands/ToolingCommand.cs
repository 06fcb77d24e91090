using System.CommandLine;
using Tophalf.Benchmarks.Analysis;
using Tophalf.Benchmarks.Results;
using Tophalf.Benchmarks.Tooling;

namespace Tophalf.Benchmarks.Commands;

/// <summary>What the generator and the analyzers cost.</summary>
internal static class ToolingCommand
{
    public static Command Create()
    {
        Command command = new("tooling", "Measures what the generator and the analyzers cost a build, and with each keystroke.");
        command.SetAction(static (result, _) => RunAsync(result.InvocationConfiguration.Output));
        return command;
    }

    private static async Task RunAsync(TextWriter output)
    {
        List<Measurement> measured = await Steps.RunAsync(output, 1 + GeneratorCost.Miniports.Count + AnalysisCost.StepCount, static async steps =>
        {
            List<Measurement> measured = [];

            // What the just-in-time compiler does belongs to nobody.
            steps.Next("generator: warming up");
            await GeneratorCost.OfAsync(GeneratorCost.Miniports[1]);
            foreach (int miniports in GeneratorCost.Miniports)
            {
                steps.Next($"generator: {miniports} miniports");
                measured.AddRange(await GeneratorCost.OfAsync(miniports));
            }

            return (List<Measurement>)[.. measured, .. await AnalysisCost.MeasureAsync(steps)];
        });
        await output.WriteLineAsync(ResultFile.Write(await Section.OfAsync("tooling", "./bench.sh --only tooling", measured)));
    }
}

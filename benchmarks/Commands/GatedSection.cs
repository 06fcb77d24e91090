using System.CommandLine;
using Tophalf.Benchmarks.Baselines;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Commands;

/// <summary>A command that measures a section, and fails when what is under a baseline has grown.</summary>
internal static class GatedSection
{
    /// <param name="name">The section and the command.</param>
    /// <param name="description">What it measures.</param>
    /// <param name="measure">Measures it.</param>
    /// <param name="isGated">Which of its figures are under the baseline.</param>
    /// <param name="tools">The programs that have a part in it.</param>
    public static Command Create(
        string name,
        string description,
        Func<CancellationToken, Task<IReadOnlyList<Measurement>>> measure,
        Func<Measurement, bool> isGated,
        params string[] tools)
    {
        Option<bool> accept = new("--accept") { Description = "Makes what is measured the new baseline." };
        Command command = new(name, $"{description} Fails when what is ours has grown beyond benchmarks/Baselines/{name}.json.") { accept };
        command.SetAction(async (result, cancellation) =>
        {
            TextWriter output = result.InvocationConfiguration.Output;
            IReadOnlyList<Measurement> measured = await measure(cancellation);
            await output.WriteLineAsync(ResultFile.Write(await Section.OfAsync(name, $"./bench.sh --only {name}", measured, tools)));
            Measurement[] gated = [.. measured.Where(isGated)];
            if (result.GetValue(accept))
            {
                await output.WriteLineAsync(Baseline.Write(name, gated));
                return ExitCodes.Well;
            }

            IReadOnlyList<string> grown = Baseline.Read(name).GrownIn(gated);
            foreach (string sentence in grown)
            {
                await result.InvocationConfiguration.Error.WriteLineAsync(sentence);
            }

            return grown.Count == 0 ? ExitCodes.Well : ExitCodes.Failed;
        });
        return command;
    }
}

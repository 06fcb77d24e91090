using System.CommandLine;
using System.Diagnostics;
using Tophalf.Benchmarks.Results;
using Tophalf.Benchmarks.Tails;

namespace Tophalf.Benchmarks.Commands;

/// <summary>Latencies of the interrupt routine at a fixed rate, quiet and beside a collector at work.</summary>
internal static class TailsCommand
{
    public static Command Create()
    {
        Command command = new("tails", "Measures how late interrupts are served at a fixed rate, quiet and while something allocates.");
        command.SetAction(static (result, cancellation) => RunAsync(result.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task RunAsync(TextWriter output, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tophalf-tails-");
        try
        {
            string file = Path.Combine(folder.FullName, "latencies");
            IReadOnlyList<Measurement> figures = await Steps.RunAsync(output, 1 + (Load.Runs * Situations.Count), async steps =>
            {
                steps.Next("building");
                IReadOnlyList<Situation> situations = await Situations.PrepareAsync(file, cancellation);
                (Situation Situation, List<LoadRun> Runs)[] measured = [.. situations.Select(static one => (one, new List<LoadRun>()))];
                for (int run = 1; run <= Load.Runs; run++)
                {
                    foreach ((Situation situation, List<LoadRun> runs) in measured)
                    {
                        steps.Next($"run {run} of {Load.Runs}: {situation.Group}: {situation.Subject}");
                        runs.Add(await MeasureAsync(situation, file, cancellation));
                    }
                }

                return (IReadOnlyList<Measurement>)[.. TailFigures.Of([.. measured.Select(static one => (one.Situation, (IReadOnlyList<LoadRun>)one.Runs))])];
            });
            await output.WriteLineAsync(ResultFile.Write(await Section.OfAsync("tails", "./bench.sh --only tails", figures, "gcc")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<LoadRun> MeasureAsync(Situation situation, string file, CancellationToken cancellation)
    {
        using Process? beside = situation.AllocatesBeside
            ? Process.Start(new ProcessStartInfo(Situations.Beside[0], Situations.Beside.Skip(1)) { RedirectStandardInput = true })
            : null;
        try
        {
            string line = await Tool.RunAsync(situation.Command[0], situation.Command.Skip(1), cancellation: cancellation);
            return new LoadRun(line, await File.ReadAllBytesAsync(file, cancellation));
        }
        finally
        {
            beside?.Kill();
        }
    }
}

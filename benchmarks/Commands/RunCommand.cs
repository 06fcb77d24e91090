using System.CommandLine;
using BenchmarkDotNet.Running;

namespace Tophalf.Benchmarks.Commands;

/// <summary>BenchmarkDotNet, with options of its own.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        Argument<string[]> options = new("options")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "What BenchmarkDotNet is told: --filter '*Dispatch*'; -- --help for all of it.",
        };
        Command command = new("run", "Runs benchmarks of BenchmarkDotNet.") { options };
        command.SetAction(result =>
        {
            BenchmarkSwitcher.FromAssembly(typeof(DispatchBenchmarks).Assembly).Run(result.GetValue(options));
        });
        return command;
    }
}

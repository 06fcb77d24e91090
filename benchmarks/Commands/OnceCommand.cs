using System.CommandLine;

namespace Tophalf.Benchmarks.Commands;

/// <summary>For a disassembler to look at: every path once, compiled as it would be after a while.</summary>
internal static class OnceCommand
{
    public static Command Create()
    {
        Command command = new("once", "Takes every path of the interrupt routine once, for a disassembler to look at (benchmarks/listing.sh).");
        command.SetAction(static result => Run(result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(TextWriter output)
    {
        foreach (DispatchBenchmarks.Path path in Enum.GetValues<DispatchBenchmarks.Path>())
        {
            DispatchBenchmarks benchmarks = new() { Case = path };
            benchmarks.Load();
            output.WriteLine($"{path}: {benchmarks.Interrupt()}");
            benchmarks.Unload();
        }
    }
}

using System.CommandLine;
using Tophalf.Benchmarks.Subjects.Runtime;
using Tophalf.Benchmarks.Tails;

namespace Tophalf.Benchmarks.Commands;

/// <summary>The processes that tails starts: one for each run, so that none has what another left.</summary>
internal static class LoadCommand
{
    public const string Name = "load";
    public const string Allocates = "--allocates";
    public const string Region = "--no-gc-region";
    public const string Beside = "beside";

    public static Command Create()
    {
        Argument<string> library = new("library");
        Argument<string> file = new("file");
        Option<bool> allocates = new(Allocates);
        Option<bool> region = new(Region);
        Command run = new("run", "Calls the interrupt routine at the rate.") { library, file, allocates, region };
        run.SetAction(result => result.InvocationConfiguration.Output.WriteLine(ManagedLoad.Run(
            result.GetValue(library)!, result.GetValue(file)!, result.GetValue(allocates), result.GetValue(region))));

        Command beside = new(Beside, "Allocates until its input ends, as it does when who started it is gone.");
        beside.SetAction(static _ => Allocate());
        return new Command(Name, "A run of tails, which starts it.") { Hidden = true, Subcommands = { run, beside } };
    }

    private static void Allocate()
    {
        int stop = 0;
        new Thread(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(ExitCodes.Well);
        }).Start();
        Allocator.Until(ref stop, long.MaxValue);
    }
}

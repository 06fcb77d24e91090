using System.CommandLine;
using Tophalf.EffectSummaries.Measurement;

namespace Tophalf.EffectSummaries;

/// <summary>The command line: what may be said, and what it means.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        var root = new RootCommand(
            "Judges the members of the .NET class library by the IL of its implementation: what a call may do in steady state. "
            + "It looks at the framework that it runs on.")
        {
            Make(),
            Query(),
            Unknowns(),
            Measure(),
            Calls(),
        };

        return root.Parse(args).Invoke();
    }

    private static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = "The catalog to write: analyzers/Effects/effects.bin." };
        var command = new Command("make", "Computes the catalog that the analyzers embed. The same framework gives the same bytes.") { file };
        command.SetAction(parsed => Guarded(() => CatalogFile.Make(parsed.GetValue(file)!)));
        return command;
    }

    private static Command Query()
    {
        var text = new Argument<string>("member")
        {
            Description = "A documentation id, or part of one: 'M:System.Collections.Generic.List`1.Add', 'List`1.Add'.",
        };
        var command = new Command("query", "Prints what is known of members, with the chain of calls that leads to each effect.") { text };
        command.SetAction(parsed => Guarded(() => MemberQuery.Print(parsed.GetValue(text)!)));
        return command;
    }

    private static Command Unknowns()
    {
        var command = new Command("unknowns", "Counts what keeps members from being known: the native and virtual calls that most depend on.");
        command.SetAction(_ => Guarded(UnknownCauses.Print));
        return command;
    }

    private static Command Measure()
    {
        var every = new Option<int>("--every") { Description = "Calls one member of so many.", DefaultValueFactory = _ => 1 };
        var jit = new Option<bool>("--jit") { Description = "Without the code that the framework was compiled to ahead." };
        var command = new Command("measure", "Calls members, measures what they allocate, and holds it against the verdicts.") { every, jit };
        command.SetAction(parsed => Guarded(() => MeasureCommand.Run(Math.Max(1, parsed.GetValue(every)), !parsed.GetValue(jit))));
        return command;
    }

    // What measure starts: it calls members that may end the process.
    private static Command Calls()
    {
        var from = new Argument<int>("from");
        var step = new Argument<int>("step");
        var command = new Command(MeasureCommand.Calls) { from, step };
        command.Hidden = true;
        command.SetAction(parsed => CallRunner.Run(parsed.GetValue(from), Math.Max(1, parsed.GetValue(step))));
        return command;
    }

    private static int Guarded(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"effects: {exception.Message}");
            return 2;
        }
    }
}

using System.CommandLine;

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

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Tophalf.Benchmarks.Commands;

/// <summary>The command line: one command for each section of the report, and some that only print.</summary>
internal static class EveryCommand
{
    /// <summary>Runs the program.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        RootCommand root = new(
            "Measures the interrupt path, and makes docs/benchmarks.md of what was measured. ./bench.sh runs all of it. "
            + "Ends with 0 when all is well, 1 when something could not be measured or a gate is closed, 2 when the command line cannot be used.")
        {
            OnceCommand.Create(),
            AnalysisCommand.Create(),
            InstructionsCommand.Create(),
            RunCommand.Create(),
            ShapesCommand.Create(),
            SizesCommand.Create(),
            TailsCommand.Create(),
            ToolingCommand.Create(),
            LoadCommand.Create(),
            ReportCommand.Create(),
        };
        try
        {
            ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is not (HelpAction or { ClearsParseErrors: true }) && ErrorOf(parsed) is { } wrong)
            {
                throw new BenchmarkException($"{wrong} --help lists what may be said.", ExitCodes.Usage);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (BenchmarkException exception)
        {
            await error.WriteLineAsync($"benchmarks: {exception.Message}");
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("benchmarks: stopped.");
            return ExitCodes.Failed;
        }
    }

    // A command that does not exist says more than that none was given.
    private static string? ErrorOf(ParseResult parsed) =>
        parsed.UnmatchedTokens is [string unknown, ..] ? $"'{unknown}' is neither a command nor an option of one."
        : parsed.Errors is [ParseError first, ..] ? first.Message
        : null;
}

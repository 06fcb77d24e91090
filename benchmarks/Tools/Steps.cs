using Spectre.Console;

namespace Tophalf.Benchmarks;

/// <summary>How far something is: a bar in a terminal, lines elsewhere.</summary>
internal sealed class Steps
{
    private readonly TextWriter _output;
    private readonly int _count;
    private readonly ProgressTask? _bar;
    private int _number;

    private Steps(TextWriter output, int count, ProgressTask? bar) => (_output, _count, _bar) = (output, count, bar);

    /// <summary>Runs something that says how far it is.</summary>
    /// <param name="output">Where it is said.</param>
    /// <param name="count">How many steps there are.</param>
    /// <param name="work">What is run.</param>
    public static async Task<T> RunAsync<T>(TextWriter output, int count, Func<Steps, Task<T>> work)
    {
        AnsiConsoleOutput terminal = new(output);
        if (!terminal.IsTerminal)
        {
            return await work(new Steps(output, count, bar: null));
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = terminal });
        return await console.Progress()
            .Columns(new ProgressBarColumn { Width = 20 }, new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => work(new Steps(output, count, context.AddTask("", maxValue: count))));
    }

    /// <summary>The next step begins.</summary>
    public void Next(string what)
    {
        _number++;
        if (_bar is null)
        {
            _output.WriteLine($"   {_number} of {_count}: {what}");
            return;
        }

        _bar.Value = _number - 1;
        _bar.Description = Markup.Escape(what);
    }
}

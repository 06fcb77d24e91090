using Spectre.Console;

namespace Tophalf.Benchmarks;

/// <summary>How far something is: a bar in a terminal, lines elsewhere.</summary>
internal sealed class Steps
{
    private readonly TextWriter _output;
    private readonly ProgressTask? _bar;
    private int _number;

    private Steps(TextWriter output, ProgressTask? bar) => (_output, _bar) = (output, bar);

    /// <summary>Runs something that says how far it is.</summary>
    public static async Task<T> RunAsync<T>(TextWriter output, string first, Func<Steps, Task<T>> work)
    {
        AnsiConsoleOutput terminal = new(output);
        if (!terminal.IsTerminal)
        {
            await output.WriteLineAsync($"   {first}");
            return await work(new Steps(output, bar: null));
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = terminal });
        return await console.Progress()
            .Columns(new ProgressBarColumn { Width = 20 }, new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => work(new Steps(output, context.AddTask(Markup.Escape(first)))));
    }

    /// <summary>The next step begins.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="count">How many there are.</param>
    public void Next(string what, int count)
    {
        _number++;
        if (_bar is null)
        {
            _output.WriteLine($"   {_number} of {count}: {what}");
            return;
        }

        _bar.MaxValue = count;
        _bar.Value = _number - 1;
        _bar.Description = Markup.Escape(what);
    }
}

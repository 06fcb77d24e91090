using Spectre.Console;

namespace Tophalf.Benchmarks;

/// <summary>How far something is: a bar in a terminal, lines elsewhere.</summary>
internal sealed class Steps
{
    private readonly int _count;
    private readonly Action<int, string> _show;
    private int _number;

    private Steps(int count, Action<int, string> show) => (_count, _show) = (count, show);

    /// <summary>Runs something that says how far it is.</summary>
    /// <param name="output">Where it is said.</param>
    /// <param name="count">How many steps there are.</param>
    /// <param name="work">What is run.</param>
    public static Task<T> RunAsync<T>(TextWriter output, int count, Func<Steps, Task<T>> work)
    {
        AnsiConsoleOutput terminal = new(output);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = terminal });
        return terminal.IsTerminal && console.Profile.Capabilities is { Ansi: true, Interactive: true }
            ? WithBarAsync(console, count, work)
            : work(new Steps(count, (number, what) => output.WriteLine($"   {number} of {count}: {what}")));
    }

    /// <summary>The same, on a terminal.</summary>
    public static Task<T> WithBarAsync<T>(IAnsiConsole terminal, int count, Func<Steps, Task<T>> work) => terminal.Progress()
        .Columns(new ProgressBarColumn { Width = 20 }, new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(context =>
        {
            ProgressTask bar = context.AddTask("beginning", maxValue: count);
            return work(new Steps(count, (number, what) =>
            {
                bar.Value = number - 1;
                bar.Description = Markup.Escape(what);
            }));
        });

    /// <summary>The next step begins.</summary>
    /// <exception cref="InvalidOperationException">There are more than was said.</exception>
    public void Next(string what)
    {
        if (++_number > _count)
        {
            throw new InvalidOperationException($"There are {_count} steps, and this is one more: {what}");
        }

        _show(_number, what);
    }
}

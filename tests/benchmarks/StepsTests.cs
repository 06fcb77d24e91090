using Spectre.Console;

namespace Tophalf.Benchmarks.Tests;

/// <summary>How far something is.</summary>
public sealed class StepsTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task A_file_gets_a_line_for_each_step()
    {
        Assert.Equal(7, await Steps.RunAsync(_output, 2, WorkAsync));

        Assert.Equal("   1 of 2: some of it\n   2 of 2: the [rest]\n", _output.ToString());
    }

    [Fact]
    public async Task A_terminal_gets_a_bar()
    {
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_output),
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });

        Assert.Equal(7, await Steps.WithBarAsync(terminal, 2, WorkAsync));

        Assert.Contains("the [rest]", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_step_more_than_was_said_is_a_mistake() => Assert.ThrowsAsync<InvalidOperationException>(() => Steps.RunAsync(_output, 1, WorkAsync));

    private static Task<int> WorkAsync(Steps steps)
    {
        steps.Next("some of it");
        steps.Next("the [rest]");
        return Task.FromResult(7);
    }
}

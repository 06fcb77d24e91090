using Spectre.Console;

namespace Tophalf.Samples.Demo;

/// <summary>Where the report goes: a terminal, or plain lines of text.</summary>
internal sealed class Screen
{
    private const int PlainWidth = 80;

    private readonly TextWriter _writer;

    /// <param name="writer">Standard output, or any other writer, which is then no terminal.</param>
    public Screen(TextWriter writer)
    {
        _writer = writer;
        AnsiConsoleOutput output = new(writer);
        IsTerminal = output.IsTerminal;

        // Said outright: left to itself, the library sends control codes to the logs of some CI systems.
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!IsTerminal)
        {
            Console.Profile.Width = PlainWidth;
        }
    }

    /// <summary>For tables and progress bars.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Whether something can be drawn over.</summary>
    public bool CanRedraw => IsTerminal && Console.Profile.Capabilities is { Ansi: true, Interactive: true };

    private bool IsTerminal { get; }

    /// <summary>Begins a part of the report.</summary>
    public void Heading(string text)
    {
        Line("");
        Styled(text, new Style(decoration: Decoration.Bold));
    }

    /// <summary>Writes a line as it is: neither wrapped nor read as markup, because it may hold the name of a file.</summary>
    public void Line(string text) => _writer.WriteLine(text);

    /// <summary>Writes a line that says how something went.</summary>
    public void Outcome(bool isWell, string text) => Styled(text, new Style(isWell ? Color.Green : Color.Red));

    /// <summary>Draws a table.</summary>
    public void Table(Table table) => Console.Write(table.Border(TableBorder.Horizontal));

    private void Styled(string text, Style style)
    {
        if (!IsTerminal)
        {
            Line(text);
            return;
        }

        Console.Write(new Text(text, style));
        Line("");
    }
}

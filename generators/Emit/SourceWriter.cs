using System.Text;

namespace Tophalf.Generators.Emit;

/// <summary>Writes text line by line, indented to the depth of the blocks that are open.</summary>
internal sealed class SourceWriter
{
    private const int Step = 4;

    // Names are long because they are qualified; still, a reader should not have to scroll sideways.
    private const int Width = 150;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines; those of several lines keep their own indentation within the block.</summary>
    public void Write(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            WriteLine(line.TrimEnd());
        }
    }

    /// <summary>Writes an empty line.</summary>
    public void Space() => _text.Append('\n');

    /// <summary>Writes a line and opens a block under it.</summary>
    public void Open(string line)
    {
        Write(line);
        Write("{");
        _depth++;
    }

    /// <summary>Closes the block that was opened last.</summary>
    public void Close()
    {
        _depth--;
        Write("}");
    }

    /// <summary>Closes every block that is open.</summary>
    public void CloseAll()
    {
        while (_depth > 0)
        {
            Close();
        }
    }

    public override string ToString() => _text.ToString();

    private void WriteLine(string line)
    {
        string code = line.TrimStart();
        int indentation = (Step * _depth) + line.Length - code.Length;
        if (code.Length == 0)
        {
            Space();
        }
        else if (code[0] == '#')
        {
            // Preprocessor lines may be indented, but by custom are not.
            Append(0, code);
        }
        else if (indentation + code.Length > Width && Break(code) is int start)
        {
            Append(indentation, code.Substring(0, start));
            WriteArguments(indentation + Step, code.Substring(start).TrimStart());
        }
        else
        {
            Append(indentation, code);
        }
    }

    // Where to break a long line: before the arguments of the author's routine, before a body, or before the parameters.
    private static int? Break(string code)
    {
        if (code[0] == '/')
        {
            return null;
        }

        foreach (string before in (string[])["(ref ", "=> ", "("])
        {
            int found = code.IndexOf(before, StringComparison.Ordinal);
            if (found >= 0)
            {
                return found + (before[0] == '(' ? 1 : before.Length - 1);
            }
        }

        return null;
    }

    private void WriteArguments(int indentation, string arguments)
    {
        // Deep in other types there may be no room at all.
        int room = Width - indentation;
        int comma = room > 0 && arguments.Length > room ? arguments.LastIndexOf(", ", room, StringComparison.Ordinal) : -1;
        if (comma < 0)
        {
            Append(indentation, arguments);
            return;
        }

        Append(indentation, arguments.Substring(0, comma + 1));
        WriteArguments(indentation, arguments.Substring(comma + 2));
    }

    private void Append(int indentation, string code) => _text.Append(' ', indentation).Append(code).Append('\n');
}

using System.Text;

namespace Tophalf.Generators.Emit;

/// <summary>Writes text line by line, indented to the depth of the blocks that are open.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines; those of several lines keep their own indentation within the block.</summary>
    public void Write(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd();

            // Preprocessor lines may be indented, but by custom are not.
            if (trimmed.Length > 0 && !trimmed.TrimStart().StartsWith("#", StringComparison.Ordinal))
            {
                _text.Append(' ', 4 * _depth);
            }

            _text.Append(trimmed.Length > 0 && trimmed.TrimStart()[0] == '#' ? trimmed.TrimStart() : trimmed).Append('\n');
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

    public override string ToString() => _text.ToString();
}

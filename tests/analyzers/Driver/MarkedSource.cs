using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>
/// A source file with the diagnostics that are expected in it: <c>{|TH0001:name|}</c> is the text "name" with TH0001
/// reported on exactly that. Marks may be nested.
/// </summary>
internal sealed class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<(string Id, TextSpan Span)> marks)
    {
        Text = text;
        Marks = marks;
    }

    public string Text { get; }

    public IReadOnlyList<(string Id, TextSpan Span)> Marks { get; }

    public static MarkedSource Parse(string marked)
    {
        StringBuilder text = new();
        List<(string Id, TextSpan Span)> marks = [];
        Stack<(string Id, int Start)> open = new();
        for (int i = 0; i < marked.Length;)
        {
            if (string.CompareOrdinal(marked, i, "{|", 0, 2) == 0)
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon + 1;
            }
            else if (string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                (string id, int start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        Assert.Empty(open);
        return new MarkedSource(text.ToString(), marks);
    }
}

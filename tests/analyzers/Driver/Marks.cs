using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>The diagnostics that are marked in a text.</summary>
internal static class Marks
{
    /// <summary>Their ids.</summary>
    public static IEnumerable<string> Of(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        return marks.Keys;
    }

    /// <summary>The text without them.</summary>
    public static string Without(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out string text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        return text;
    }
}

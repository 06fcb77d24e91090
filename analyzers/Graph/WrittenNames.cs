using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Analyzers.Graph;

/// <summary>Where names are written in a file.</summary>
internal static class WrittenNames
{
    /// <summary>The identifiers that are one of some names.</summary>
    public static IEnumerable<SyntaxToken> In(SyntaxTree tree, ICollection<string> names, CancellationToken cancellation)
    {
        // The text is searched first: the tokens of a file are many objects. A name may be written with escapes.
        string text = tree.GetText(cancellation).ToString();
        return names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0) || text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0
            ? tree.GetRoot(cancellation).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
            : [];
    }
}

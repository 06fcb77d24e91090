using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.CodeFixes;

/// <summary>The end of a line as the file around writes it.</summary>
internal static class NewLine
{
    /// <param name="node">A node of the file.</param>
    public static SyntaxTrivia Of(SyntaxNode node)
    {
        foreach (SyntaxTrivia trivia in node.SyntaxTree.GetRoot().DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return SyntaxFactory.ElasticEndOfLine(trivia.ToString());
            }
        }

        return SyntaxFactory.ElasticEndOfLine("\n");
    }
}

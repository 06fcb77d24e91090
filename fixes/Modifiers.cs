using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes;

/// <summary>Modifiers added to a declaration and taken from it, with comments left where they are.</summary>
internal static class Modifiers
{
    /// <summary>Adds a modifier behind the others; <c>partial</c> has to be the last.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, SyntaxKind modifier)
    {
        SyntaxToken added = SyntaxFactory.Token(modifier).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
        {
            return type.WithModifiers(type.Modifiers.Add(added));
        }

        // What stands before the keyword stands before the modifier now.
        SyntaxToken keyword = type.Keyword;
        return type.WithKeyword(keyword.WithLeadingTrivia()).WithModifiers([added.WithLeadingTrivia(keyword.LeadingTrivia)]);
    }

    /// <summary>Takes a modifier away.</summary>
    public static TypeDeclarationSyntax Remove(TypeDeclarationSyntax type, SyntaxKind modifier)
    {
        int index = type.Modifiers.IndexOf(modifier);
        if (index < 0)
        {
            return type;
        }

        SyntaxTriviaList leading = type.Modifiers[index].LeadingTrivia;
        SyntaxTokenList left = type.Modifiers.RemoveAt(index);
        return index < left.Count
            ? type.WithModifiers(left.Replace(left[index], left[index].WithLeadingTrivia(leading.AddRange(left[index].LeadingTrivia))))
            : index > 0
                ? type.WithModifiers(left)
                : type.WithModifiers(left).WithKeyword(type.Keyword.WithLeadingTrivia(leading.AddRange(type.Keyword.LeadingTrivia)));
    }
}

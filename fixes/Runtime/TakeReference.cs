using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Runtime;

/// <summary>TH5005: makes a local the extension structure itself, where it was a copy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TakeReference() : RuleFix("TH5005")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Node is not ExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } declaration } } } value)
        {
            return [];
        }

        SyntaxToken reference = SyntaxFactory.Token(SyntaxKind.RefKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        VariableDeclarationSyntax changed = declaration
            .ReplaceNode(value, SyntaxFactory.RefExpression(reference, value.WithoutTrivia()).WithTriviaFrom(value));
        changed = changed.WithType(SyntaxFactory.RefType(reference, changed.Type.WithoutLeadingTrivia()).WithLeadingTrivia(changed.Type.GetLeadingTrivia()));
        return place.Replace("Take a reference", nameof(TakeReference), declaration, changed);
    }
}

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tophalf.CodeFixes.Contract;

/// <summary>TH3002: gives a loop that waits a number of tries. What to do when they are used up is the author's to write.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CountTries() : RuleFix("TH3002")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Around<WhileStatementSyntax>() is not { } loop || !loop.Condition.Span.Contains(place.Node.Span) || loop.Condition is LiteralExpressionSyntax)
        {
            return [];
        }

        var empty = (ForStatementSyntax)SyntaxFactory.ParseStatement("for (int tries = 0; tries < 1000 && waits; tries++) { }");
        ExpressionSyntax waits = loop.Condition.WithoutTrivia();
        if (waits is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or ConditionalExpressionSyntax or AssignmentExpressionSyntax)
        {
            waits = SyntaxFactory.ParenthesizedExpression(waits);
        }

        ForStatementSyntax counted = empty
            .WithCondition(((BinaryExpressionSyntax)empty.Condition!).WithRight(waits))
            .WithCloseParenToken(loop.CloseParenToken)
            .WithStatement(loop.Statement)
            .WithLeadingTrivia(loop.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return place.Replace("Count the tries", nameof(CountTries), loop, counted);
    }
}

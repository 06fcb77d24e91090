using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tophalf.CodeFixes.Contract;

/// <summary>TH1004: looks at a result that says no, and gives up where it does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CheckResult() : RuleFix("TH1004")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Around<InvocationExpressionSyntax>() is not { } call
            || StatementOf(call) is not { } statement
            || place.Model.GetTypeInfo(call, place.Cancellation).Type is not { } type
            || Refused(call.WithoutTrivia(), type) is not { } refused
            || GiveUp(place, statement) is not { } leave)
        {
            return [];
        }

        IfStatementSyntax check = SyntaxFactory.IfStatement(refused, SyntaxFactory.Block(leave))
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return place.Replace("Check the result", nameof(CheckResult), statement, check);
    }

    // Dropped or discarded. A result that is kept in a variable is looked at by the author.
    private static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax statement } => statement,
        _ => null,
    };

    // A miniport's routine says no by FALSE, NULL or 0.
    private static ExpressionSyntax? Refused(ExpressionSyntax call, ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, call),
        IPointerTypeSymbol => Equal(call, SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)),
        { SpecialType: SpecialType.System_Byte } => Equal(call, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(0))),
        _ => null,
    };

    private static BinaryExpressionSyntax Equal(ExpressionSyntax left, ExpressionSyntax right) =>
        SyntaxFactory.BinaryExpression(SyntaxKind.EqualsExpression, left, right);

    // What the routine around it answers when it cannot go on; other types are the author's to think about.
    private static StatementSyntax? GiveUp(FixPlace place, StatementSyntax statement)
    {
        if (place.Model.GetEnclosingSymbol(statement.SpanStart, place.Cancellation) is not IMethodSymbol { IsAsync: false } around)
        {
            return null;
        }

        return around.ReturnType switch
        {
            { SpecialType: SpecialType.System_Void } => SyntaxFactory.ReturnStatement(),
            { SpecialType: SpecialType.System_Boolean } => SyntaxFactory.ReturnStatement(SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)),
            IPointerTypeSymbol => SyntaxFactory.ReturnStatement(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)),
            { Name: "InterruptOutcome", ContainingNamespace: { Name: "Tophalf", ContainingNamespace.IsGlobalNamespace: true } } =>
                SyntaxFactory.ReturnStatement(Attributes.Member("Tophalf.InterruptOutcome", "Defer")),
            _ => null,
        };
    }
}

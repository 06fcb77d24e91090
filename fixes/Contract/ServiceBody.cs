using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Contract;

/// <summary>The Service of a channel, and the statement in it that leads to what must not happen there.</summary>
internal sealed record ServiceBody(
    Document Document, SemanticModel Model, IMethodSymbol Method, MethodDeclarationSyntax Declaration, BlockSyntax Body,
    StatementSyntax Statement, CancellationToken Cancellation)
{
    /// <summary>Whether an expression is a member of InterruptOutcome.</summary>
    public bool Is(ExpressionSyntax? expression, string outcome) =>
        expression is not null
        && Model.GetSymbolInfo(expression, Cancellation).Symbol is IFieldSymbol { ContainingType.Name: "InterruptOutcome" } field
        && field.Name == outcome;
}

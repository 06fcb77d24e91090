using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>A field that is filled when it is needed first, <c>s_table ??= new Table()</c>, and is never emptied.</summary>
internal static class LazyField
{
    /// <summary>Whether an expression is what such a field is filled with, or a part of that.</summary>
    public static bool IsFilledBy(SyntaxNode made, SemanticModels models)
    {
        AssignmentExpressionSyntax? filling = made.AncestorsAndSelf()
            .TakeWhile(static node => node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax && node is not AnonymousFunctionExpressionSyntax)
            .OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && assignment.Right.Span.Contains(made.Span));
        return filling is not null
            && models.Of(filling.SyntaxTree)?.GetSymbolInfo(filling.Left).Symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field
            && !field.ContainingType.DeclaringSyntaxReferences.Any(part => Empties(part.GetSyntax(), field, filling, models));
    }

    private static bool Empties(SyntaxNode type, IFieldSymbol field, AssignmentExpressionSyntax filling, SemanticModels models)
    {
        SemanticModel? model = models.Of(type.SyntaxTree);
        return type.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment != filling && Is(assignment.Left) && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Is(argument.Expression),
            _ => false,
        });

        bool Is(ExpressionSyntax place) => SymbolEqualityComparer.Default.Equals(model?.GetSymbolInfo(place).Symbol, field);
    }
}

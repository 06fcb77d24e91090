using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>Finds what is ever stored in a field, an automatic property or an event.</summary>
internal sealed class Stores(SemanticModels models)
{
    /// <summary>
    /// The expressions that are stored; null: somebody else may store, too.
    /// </summary>
    /// <param name="place">The place, as it is defined.</param>
    /// <param name="inElements">What is stored in the elements of its array counts, and the array must stay where it is.</param>
    public List<SyntaxNode>? Of(ISymbol place, bool inElements)
    {
        if (Scope(place) is not { } scope)
        {
            return null;
        }

        List<SyntaxNode> values = [];
        foreach (SyntaxReference declaration in place.DeclaringSyntaxReferences)
        {
            SyntaxNode? initializer = declaration.GetSyntax() switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            };
            if (initializer is not null)
            {
                values.Add(initializer);
            }
        }

        foreach (SyntaxNode part in scope)
        {
            foreach (SyntaxNode node in part.DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == place.Name && IsOf(place, name)
                    && !Add(values, Whole(name), inElements))
                {
                    return null;
                }
            }
        }

        return values;
    }

    // Where it can be stored to; null: in places that are not in this compilation.
    private IEnumerable<SyntaxNode>? Scope(ISymbol place)
    {
        if (!place.IsFromSource() || place is IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsOverride: true } or IPropertySymbol { IsAbstract: true })
        {
            return null;
        }

        if (place is IPropertySymbol property && !IsAutomatic(property))
        {
            return null;
        }

        bool isOwn = place.DeclaredAccessibility == Accessibility.Private
            || place is IFieldSymbol { IsReadOnly: true }
            || place is IPropertySymbol { SetMethod: null or { DeclaredAccessibility: Accessibility.Private } };
        if (isOwn)
        {
            return place.ContainingType.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax());
        }

        return IsSeenOutside(place) ? null : models.Trees.Select(static tree => tree.GetRoot());
    }

    private static bool IsAutomatic(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { AccessorList: { } accessors }
        && accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    private static bool IsSeenOutside(ISymbol place)
    {
        for (ISymbol? around = place; around is not null and not INamespaceSymbol; around = around.ContainingSymbol)
        {
            if (around.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOf(ISymbol place, IdentifierNameSyntax name) =>
        models.Of(name.SyntaxTree)?.GetSymbolInfo(name).Symbol is { } symbol
        && SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, place);

    private static ExpressionSyntax Whole(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    // False: what is stored cannot be told.
    private static bool Add(List<SyntaxNode> values, ExpressionSyntax use, bool inElements)
    {
        switch (use.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == use:
                if (!assignment.IsKind(SyntaxKind.SubtractAssignmentExpression))
                {
                    values.Add(assignment.Right);
                }

                return !inElements || assignment.IsKind(SyntaxKind.SimpleAssignmentExpression);

            case ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 } or ArgumentSyntax { Parent: TupleExpressionSyntax }
                or RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression }:
                return false;

            case ElementAccessExpressionSyntax element when inElements:
                return Add(values, element, inElements: false);

            default:
                return !inElements || use.Parent is MemberAccessExpressionSyntax or ForEachStatementSyntax
                    || (use.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });
        }
    }
}

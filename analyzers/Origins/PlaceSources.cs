using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>What is ever stored in a place, and what a method returns.</summary>
internal sealed partial class PlaceSources(SemanticModels models, NameIndex names, ExpressionSources expressions, bool isDeep)
{
    public Sources Of(ISymbol place)
    {
        Sources sources = new();
        if (!place.IsFromSource() && place is not (IParameterSymbol or IMethodSymbol))
        {
            sources.IsOpen = true;
            return sources;
        }

        switch (place)
        {
            case IMethodSymbol method:
                Results(sources, method);
                break;

            case IParameterSymbol parameter:
                Parameter(sources, parameter);
                break;

            case IPropertySymbol property:
                Property(sources, property);
                break;

            case ILocalSymbol local:
                Declared(sources, local);
                Stored(sources, local, local.Type);
                break;

            case IFieldSymbol or IEventSymbol:
                Declared(sources, place);
                Stored(sources, place, (place as IFieldSymbol)?.Type);
                sources.IsOpen |= place is not IEventSymbol and not IFieldSymbol { IsReadOnly: true } && IsSeenOutside(place);
                break;
        }

        return sources;
    }

    private void Property(Sources sources, IPropertySymbol property)
    {
        SyntaxNode? syntax = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (property.GetMethod is { } getter && IsWritten(getter))
        {
            Results(sources, getter);
            return;
        }

        if (syntax is ParameterSyntax && property.ContainingType.InstanceConstructors
            .SelectMany(static constructor => constructor.Parameters)
            .FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == syntax)) is { } given)
        {
            sources.AddPlace(given);
        }

        Declared(sources, property);
        Stored(sources, property, property.Type);
        sources.IsOpen |= property.IsAbstract
            || (property.SetMethod is { } setter && IsSeenOutside(setter) && IsSeenOutside(property));
    }

    private static bool IsWritten(IMethodSymbol accessor) => accessor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
        is ArrowExpressionClauseSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null };

    private void Results(Sources sources, IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax || models.Of(syntax.SyntaxTree) is not { } model)
        {
            sources.IsOpen = true;
            return;
        }

        bool any = false;
        foreach (SyntaxNode node in syntax.DescendantNodesAndSelf(node => node == syntax || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            ExpressionSyntax? result = node switch
            {
                ReturnStatementSyntax statement => statement.Expression,
                YieldStatementSyntax statement => statement.Expression,
                ArrowExpressionClauseSyntax arrow when arrow == syntax || arrow.Parent == syntax => arrow.Expression,
                LambdaExpressionSyntax { ExpressionBody: { } body } when node == syntax => body,
                _ => null,
            };
            if (result is not null)
            {
                any = true;
                expressions.Add(sources, model.GetOperation(result));
            }
        }

        sources.IsOpen |= !any;
    }

    // An initializer, and what a loop, a pattern or a deconstruction puts into a local.
    private void Declared(Sources sources, ISymbol place)
    {
        foreach (SyntaxNode syntax in place.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()))
        {
            SemanticModel? model = models.Of(syntax.SyntaxTree);
            switch (syntax)
            {
                case VariableDeclaratorSyntax { Initializer.Value: var initial }:
                    expressions.Add(sources, model?.GetOperation(Plain(initial)));
                    break;

                case PropertyDeclarationSyntax { Initializer.Value: { } initial }:
                    expressions.Add(sources, model?.GetOperation(initial));
                    break;

                case ForEachStatementSyntax when !isDeep:
                    sources.IsOpen = true;
                    break;

                case ForEachStatementSyntax loop:
                    expressions.Add(sources, model?.GetOperation(loop.Expression));
                    break;

                case SingleVariableDesignationSyntax designation when model is not null:
                    Designated(sources, designation, model);
                    break;
            }
        }
    }

    // What is in 'ref', or before '!', is the value.
    private static ExpressionSyntax Plain(ExpressionSyntax value) => value switch
    {
        RefExpressionSyntax reference => Plain(reference.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Plain(sure.Operand),
        ParenthesizedExpressionSyntax inner => Plain(inner.Expression),
        _ => value,
    };

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
}

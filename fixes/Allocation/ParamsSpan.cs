using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Allocation;

/// <summary>TH2001, TH2002: makes the params array of a method of the project a span, which its callers build on the stack.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ParamsSpan() : RuleFix("TH2001", "TH2002")
{
    private protected override async Task<ImmutableArray<Repair>> RepairsAsync(FixPlace place)
    {
        if (place.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } call
            || call is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax)
            || place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is not { } called
            || Parameters(called).LastOrDefault() is not { IsParams: true, Type: IArrayTypeSymbol array } parameter
            || parameter.OriginalDefinition.DeclaringSyntaxReferences is not [var reference]
            || place.Model.Compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is null
            || await place.FindAsync(Location.Create(reference.SyntaxTree, reference.Span)).ConfigureAwait(false) is not (var document, ParameterSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [_] } written })
            || await document.GetSyntaxRootAsync(place.Cancellation).ConfigureAwait(false) is not { } root)
        {
            return [];
        }

        // The element as the author wrote it: string?, T, a type parameter of the method.
        GenericNameSyntax span = SyntaxFactory.GenericName(
            SyntaxFactory.Identifier("ReadOnlySpan"), SyntaxFactory.TypeArgumentList([written.ElementType.WithoutTrivia()]));
        TypeSyntax full = SyntaxFactory.QualifiedName(SyntaxFactory.AliasQualifiedName(
            SyntaxFactory.IdentifierName(SyntaxFactory.Token(SyntaxKind.GlobalKeyword)), SyntaxFactory.IdentifierName("System")), span);
        TypeSyntax changed = full.WithAdditionalAnnotations(
            Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation, Microsoft.CodeAnalysis.Simplification.Simplifier.AddImportsAnnotation);
        return
        [
            new Repair(
                $"Make '{parameter.Name}' a params span", nameof(ParamsSpan),
                document.WithSyntaxRoot(root.ReplaceNode(written, changed.WithTriviaFrom(written))).Project.Solution)
            {
                ReachesFar = true,
            },
        ];
    }

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol called) => called switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };
}

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0002, TH0003: makes a class that is a miniport or a channel a struct.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakeStruct() : RuleFix("TH0002", "TH0003")
{
    private protected override async Task<ImmutableArray<Repair>> RepairsAsync(FixPlace place)
    {
        // A channel is reported where it is named, and declared elsewhere.
        ISymbol? type = place.Node is ClassDeclarationSyntax
            ? place.Model.GetDeclaredSymbol(place.Node, place.Cancellation)
            : place.Around<TypeSyntax>() is { } name ? place.Model.GetTypeInfo(name, place.Cancellation).Type : null;
        if (type is not INamedTypeSymbol { DeclaringSyntaxReferences: [var only] }
            || await place.FindAsync(Location.Create(only.SyntaxTree, only.Span)).ConfigureAwait(false) is not (var document, ClassDeclarationSyntax declaration)
            || await document.GetSyntaxRootAsync(place.Cancellation).ConfigureAwait(false) is not { } root)
        {
            return [];
        }

        TypeDeclarationSyntax plain = declaration;
        foreach (SyntaxKind modifier in new[] { SyntaxKind.SealedKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.StaticKeyword })
        {
            plain = Modifiers.Remove(plain, modifier);
        }

        StructDeclarationSyntax made = SyntaxFactory.StructDeclaration(
            plain.AttributeLists, plain.Modifiers, SyntaxFactory.Token(SyntaxKind.StructKeyword).WithTriviaFrom(plain.Keyword), plain.Identifier,
            plain.TypeParameterList, plain.ParameterList, plain.BaseList, plain.ConstraintClauses, plain.OpenBraceToken, plain.Members,
            plain.CloseBraceToken, plain.SemicolonToken);
        return
        [
            new Repair(
                $"Make '{type.Name}' a struct", nameof(MakeStruct), document.WithSyntaxRoot(root.ReplaceNode(declaration, made)).Project.Solution)
            {
                ReachesFar = true,
            },
        ];
    }
}

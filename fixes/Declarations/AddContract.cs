using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0005: writes the contract that a miniport lacks. A contract for another type is for the author to change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddContract() : RuleFix("TH0005")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Node is not StructDeclarationSyntax type
            || place.Model.Compilation.GetTypeByMetadataName("Tophalf.IAtaController`1") is not { } contract
            || place.Model.GetDeclaredSymbol(type, place.Cancellation) is not { } miniport)
        {
            return [];
        }

        SimpleBaseTypeSyntax added = SyntaxFactory.SimpleBaseType(Attributes.Type(contract.Construct(miniport)));
        TypeDeclarationSyntax changed = type.BaseList is { } bases
            ? type.WithBaseList(bases.AddTypes(added))
            : type.WithIdentifier(type.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
                .WithBaseList(SyntaxFactory.BaseList([added]).WithTrailingTrivia(type.Identifier.TrailingTrivia).WithAdditionalAnnotations(Formatter.Annotation));
        return place.Replace("Implement the contract", nameof(AddContract), type, changed);
    }
}

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0006: makes an optional member of the contract public and static.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MendContractMember() : RuleFix("TH0006")
{
    private static readonly SyntaxKind[] s_replaced =
    [
        SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword,
        SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword,
    ];

    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        // Other parameters or another result are the author's to write.
        if (place.Around<MethodDeclarationSyntax>() is not { ExplicitInterfaceSpecifier: null } method
            || place.Model.GetDeclaredSymbol(method, place.Cancellation) is not { } symbol
            || symbol is { IsStatic: true, DeclaredAccessibility: Accessibility.Public })
        {
            return [];
        }

        SyntaxToken first = method.Modifiers.Count > 0 ? method.Modifiers[0] : method.ReturnType.GetFirstToken();
        MethodDeclarationSyntax bare = method.ReplaceToken(first, first.WithLeadingTrivia());
        SyntaxTokenList modifiers =
        [
            SyntaxFactory.Token(SyntaxKind.PublicKeyword).WithLeadingTrivia(first.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            .. bare.Modifiers.Where(static modifier => Array.IndexOf(s_replaced, modifier.Kind()) < 0),
        ];
        return place.Replace("Make it public and static", nameof(MendContractMember), method, bare.WithModifiers(modifiers));
    }
}

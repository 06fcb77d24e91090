using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0010: takes the modifier <c>file</c> from a miniport, a channel, or a type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveFile() : RuleFix("TH0010")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        // A channel may be reported where it is named; what is local is declared in the same file.
        INamedTypeSymbol? named = place.Around<TypeSyntax>() is { } name && place.Model.GetTypeInfo(name, place.Cancellation).Type is INamedTypeSymbol channel
            ? channel
            : place.Around<BaseTypeDeclarationSyntax>() is { } around ? place.Model.GetDeclaredSymbol(around, place.Cancellation) : null;
        for (; named is not null; named = named.ContainingType)
        {
            if (named.IsFileLocal
                && named.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(place.Cancellation) is TypeDeclarationSyntax type
                && type.SyntaxTree == place.Root.SyntaxTree)
            {
                return place.Replace(
                    $"Take 'file' from '{named.Name}'", nameof(RemoveFile), type, Modifiers.Remove(type, SyntaxKind.FileKeyword));
            }
        }

        return [];
    }
}

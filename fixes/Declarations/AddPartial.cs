using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0001: makes a miniport, or a type around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddPartial() : RuleFix("TH0001")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place) =>
        place.Around<TypeDeclarationSyntax>() is { } type
            ? place.Replace("Make it partial", nameof(AddPartial), type, Modifiers.Add(type, SyntaxKind.PartialKeyword))
            : [];
}

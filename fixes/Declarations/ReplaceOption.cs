using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0012: puts aggressive inlining in the place of the option that keeps the JIT from it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReplaceOption() : RuleFix("TH0012")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place) =>
        place.Node is AttributeSyntax { ArgumentList.Arguments: [var argument, ..] }
        && argument.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(static name => name.Identifier.ValueText is "NoInlining" or "NoOptimization" or "Synchronized") is { } option
            ? place.Replace("Mark for aggressive inlining instead", nameof(ReplaceOption), option, Microsoft.CodeAnalysis.CSharp.SyntaxFactory.IdentifierName("AggressiveInlining").WithTriviaFrom(option))
            : ImmutableArray<Repair>.Empty;
}

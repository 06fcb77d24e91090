using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0008: makes one attribute of those that declare the same channel type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class JoinChannels() : RuleFix("TH0008")
{
    // The first repair takes all repetitions of a type away.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Around<AttributeSyntax>() is not { } repeated
            || repeated.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || place.Model.GetTypeInfo(repeated, place.Cancellation).Type is not { } channel)
        {
            return [];
        }

        AttributeSyntax[] same =
        [
            .. type.AttributeLists.SelectMany(static list => list.Attributes)
                .Where(attribute => SymbolEqualityComparer.Default.Equals(place.Model.GetTypeInfo(attribute, place.Cancellation).Type, channel)),
        ];
        int?[] counts = [.. same.Select(attribute => CountOf(attribute, place))];
        if (same.Length < 2 || counts.Any(static count => count is null or < 1))
        {
            return [];
        }

        TypeDeclarationSyntax tracked = type.TrackNodes(same);
        AttributeSyntax first = tracked.GetCurrentNode(same[0])!;
        tracked = tracked.ReplaceNode(first, WithCount(first, counts.Sum(static count => count!.Value)));
        foreach (AttributeSyntax attribute in same.Skip(1))
        {
            AttributeSyntax gone = tracked.GetCurrentNode(attribute)!;
            SyntaxNode removed = gone.Parent is AttributeListSyntax { Attributes.Count: 1 } list ? list : gone;
            tracked = tracked.RemoveNode(removed, SyntaxRemoveOptions.KeepExteriorTrivia & ~SyntaxRemoveOptions.KeepTrailingTrivia)!;
        }

        return place.Replace("Declare them together", nameof(JoinChannels), type, tracked);
    }

    private static int? CountOf(AttributeSyntax attribute, FixPlace place)
    {
        if (Count(attribute) is not { } count)
        {
            return 1;
        }

        return place.Model.GetConstantValue(count.Expression, place.Cancellation) is { HasValue: true, Value: int value } ? value : null;
    }

    private static AttributeArgumentSyntax? Count(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Count");

    private static AttributeSyntax WithCount(AttributeSyntax attribute, int count)
    {
        LiteralExpressionSyntax number = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(count));
        if (Count(attribute) is { } written)
        {
            return attribute.ReplaceNode(written.Expression, number.WithTriviaFrom(written.Expression));
        }

        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(number).WithNameEquals(SyntaxFactory.NameEquals("Count"));
        return (attribute.ArgumentList is null
            ? attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList([argument]))
            : attribute.AddArgumentListArguments(argument)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Contract;

namespace Tophalf.CodeFixes.Allocation;

/// <summary>TH2001, TH2002: puts a small array of constant size on the stack, where it is used as a span only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StackAllocArray() : RuleFix("TH2001", "TH2002")
{
    // An interrupt runs on whatever stack it finds. In a hot member more than 32 would keep the JIT from inlining it.
    private const int MostElements = 128;
    private const int MostElementsInHotMember = 4;

    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
            || place.Node is not ExpressionSyntax array
            || place.Model.GetTypeInfo(array, place.Cancellation).Type is not IArrayTypeSymbol { Rank: 1, ElementType: { IsUnmanagedType: true } element }
            || LengthOf(array, place) is not { } length || length > Most(place)
            || IsInLoop(array) || SkipsZeroing(place)
            || OnStack(array) is not { } stack)
        {
            return [];
        }

        const string Title = "Put the array on the stack";
        ITypeSymbol? wanted = place.Model.GetTypeInfo(array, place.Cancellation).ConvertedType;
        if (wanted is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" })
        {
            return place.Replace(Title, nameof(StackAllocArray), array, stack);
        }

        // byte[] buffer = new byte[16] becomes Span<byte> buffer = stackalloc byte[16].
        if (array.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } declaration } }
            || place.Model.Compilation.GetTypeByMetadataName("System.Span`1") is not { } span)
        {
            return [];
        }

        VariableDeclarationSyntax changed = declaration.ReplaceNode(array, stack);
        return place.Replace(
            Title, nameof(StackAllocArray), declaration,
            changed.WithType(Attributes.Type(span.Construct(element)).WithTriviaFrom(changed.Type)));
    }

    private static int? LengthOf(ExpressionSyntax array, FixPlace place) => array switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count,
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions.Count,
        ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [var size] }] } =>
            place.Model.GetConstantValue(size, place.Cancellation) is { HasValue: true, Value: int count and > 0 } ? count : null,
        _ => null,
    };

    private static int Most(FixPlace place) =>
        place.Model.GetEnclosingSymbol(place.Node.SpanStart, place.Cancellation) is IMethodSymbol method && HotMember.Is(method)
            ? MostElementsInHotMember
            : MostElements;

    // Every round would take more of the stack.
    private static bool IsInLoop(SyntaxNode node) => node.Ancestors()
        .TakeWhile(static outer => outer is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(static outer => outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or LabeledStatementSyntax);

    // An array is zero; what is on the stack then is not.
    private static bool SkipsZeroing(FixPlace place)
    {
        for (ISymbol? symbol = place.Model.GetEnclosingSymbol(place.Node.SpanStart, place.Cancellation); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SkipLocalsInitAttribute"))
            {
                return true;
            }
        }

        return place.Model.Compilation.SourceModule.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SkipLocalsInitAttribute");
    }

    private static ExpressionSyntax? OnStack(ExpressionSyntax array) => array switch
    {
        ArrayCreationExpressionSyntax written => SyntaxFactory.StackAllocArrayCreationExpression(
            Keyword(written.NewKeyword), written.Type, written.Initializer),
        ImplicitArrayCreationExpressionSyntax written => SyntaxFactory.ImplicitStackAllocArrayCreationExpression(
            Keyword(written.NewKeyword).WithTrailingTrivia(), written.OpenBracketToken, written.CloseBracketToken, written.Initializer),
        _ => null,
    };

    private static SyntaxToken Keyword(SyntaxToken replaced) => SyntaxFactory.Token(SyntaxKind.StackAllocKeyword).WithTriviaFrom(replaced);
}

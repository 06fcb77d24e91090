using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0011: marks a hot member for aggressive inlining.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddInlining() : RuleFix("TH0011")
{
    private const string Title = "Mark for aggressive inlining";

    private static readonly ExpressionSyntax s_option =
        Attributes.Member("System.Runtime.CompilerServices.MethodImplOptions", "AggressiveInlining");

    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Around<MethodDeclarationSyntax>() is not { } method)
        {
            return [];
        }

        // Other options stay: [MethodImpl(MethodImplOptions.AggressiveOptimization)] gets one more.
        if (OptionsOf(method, place.Model) is { } options)
        {
            ExpressionSyntax both = SyntaxFactory.BinaryExpression(SyntaxKind.BitwiseOrExpression, options.WithoutTrivia(), s_option).WithTriviaFrom(options);
            return place.Replace(Title, nameof(AddInlining), options, both);
        }

        return place.Replace(
            Title, nameof(AddInlining), method,
            Attributes.Above(method, Attributes.List("System.Runtime.CompilerServices.MethodImpl", s_option)));
    }

    private static ExpressionSyntax? OptionsOf(MethodDeclarationSyntax method, SemanticModel model) => method.AttributeLists
        .SelectMany(static list => list.Attributes)
        .FirstOrDefault(attribute => model.GetTypeInfo(attribute).Type?.Name == "MethodImplAttribute")
        ?.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals is null)?.Expression;
}

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Contexts;

namespace Tophalf.CodeFixes.Contract;

/// <summary>TH9001: says in which context a delegate or function pointer is called, where it is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddRunsIn() : RuleFix("TH9001")
{
    private const string Contexts = "Tophalf.MiniportContext";

    private protected override async Task<ImmutableArray<Repair>> RepairsAsync(FixPlace place)
    {
        if (place.Around<InvocationExpressionSyntax>() is not { } call
            || Variable(place, call.Expression) is not { DeclaringSyntaxReferences: [var reference] } variable
            || ContextOf(place) is not var (context, bit)
            || (RuleBook.RunsIn(variable) & bit) != 0
            || await place.FindAsync(Location.Create(reference.SyntaxTree, reference.Span)).ConfigureAwait(false) is not var (document, node)
            || await document.GetSyntaxRootAsync(place.Cancellation).ConfigureAwait(false) is not { } root
            || Declaration(node) is not { } declaration)
        {
            return [];
        }

        SyntaxNode changed = OptionOf(variable, place.Cancellation) is { } written && root.Contains(written)
            ? declaration.ReplaceNode(written, SyntaxFactory.BinaryExpression(
                SyntaxKind.BitwiseOrExpression, written.WithoutTrivia(), Attributes.Member(Contexts, context)).WithTriviaFrom(written))
            : WithAttribute(declaration, Attributes.List("Tophalf.RunsIn", Attributes.Member(Contexts, context)));
        return
        [
            new Repair(
                $"Say that '{variable.Name}' runs in context {context}", nameof(AddRunsIn) + context,
                document.WithSyntaxRoot(root.ReplaceNode(declaration, changed)).Project.Solution),
        ];
    }

    // done(), _done(), channel.Done.Invoke().
    private static ISymbol? Variable(FixPlace place, ExpressionSyntax called)
    {
        ExpressionSyntax target = called is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke.Expression : called;
        ISymbol? variable = place.Model.GetSymbolInfo(target, place.Cancellation).Symbol;
        return variable is IParameterSymbol or IFieldSymbol or IPropertySymbol ? variable : null;
    }

    private static (string Name, long Bit)? ContextOf(FixPlace place) =>
        place.Diagnostic.Properties.TryGetValue("Context", out string? text) && long.TryParse(text, out long bit)
        && place.Model.Compilation.GetTypeByMetadataName(Contexts)?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.ConstantValue is IConvertible value && value.ToInt64(null) == bit) is { } context
            ? (context.Name, bit)
            : null;

    private static SyntaxNode? Declaration(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(static one => one is ParameterSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax);

    private static ExpressionSyntax? OptionOf(ISymbol variable, CancellationToken cancellation) =>
        variable.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "RunsInAttribute")
            ?.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { ArgumentList.Arguments: [var argument] }
            ? argument.Expression
            : null;

    private static SyntaxNode WithAttribute(SyntaxNode declaration, AttributeListSyntax list) => declaration switch
    {
        ParameterSyntax parameter => Attributes.Before(parameter, list),
        MemberDeclarationSyntax member => Attributes.Above(member, list),
        _ => declaration,
    };
}

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Overrides;

namespace Tophalf.CodeFixes.Contract;

/// <summary>TH1015: says of the contract what the override asks for, so that those who call it know.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SayInContract() : RuleFix("TH1015")
{
    private protected override async Task<ImmutableArray<Repair>> RepairsAsync(FixPlace place)
    {
        if (place.Diagnostic.AdditionalLocations is not [var site]
            || !place.Diagnostic.Properties.TryGetValue(OverrideRules.Asks, out string? asked) || asked is null
            || Declared(place.Model, place.Around<MemberDeclarationSyntax>(), place.Cancellation) is not { } asking
            || await place.FindAsync(site).ConfigureAwait(false) is not var (document, node)
            || await document.GetSemanticModelAsync(place.Cancellation).ConfigureAwait(false) is not { } model
            || node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } declaration
            || Declared(model, declaration, place.Cancellation) is not { } contract
            || await document.GetSyntaxRootAsync(place.Cancellation).ConfigureAwait(false) is not { } root)
        {
            return [];
        }

        MemberDeclarationSyntax changed = asked switch
        {
            OverrideRules.Contexts when CanExclude(contract, asking) => WithContexts(declaration, asking, place.Cancellation),
            OverrideRules.Contexts => declaration,
            _ => WithAttribute(declaration, asking, asked),
        };
        return changed == declaration
            ? []
            : [new Repair(
                $"Say it of '{contract.ContainingType.Name}.{(contract.AssociatedSymbol ?? contract).Name}', too", nameof(SayInContract),
                document.WithSyntaxRoot(root.ReplaceNode(declaration, changed)).Project.Solution)];
    }

    // A member that is said to run there cannot be forbidden to; and a second list of contexts would only make the first longer.
    private static bool CanExclude(IMethodSymbol contract, IMethodSymbol asking) =>
        RuleBook.ContextsOf(contract) == 0
        && !(RuleBook.OwnRules(contract).Any(static rule => rule.IsOnly) && RuleBook.OwnRules(asking).Any(static rule => rule.IsOnly));

    private static IMethodSymbol? Declared(SemanticModel model, MemberDeclarationSyntax? declaration, CancellationToken cancellation) =>
        (declaration is null ? null : model.GetDeclaredSymbol(declaration, cancellation)) switch
        {
            IMethodSymbol method => method,
            IPropertySymbol property => property.GetMethod ?? property.SetMethod,
            _ => null,
        };

    private static MemberDeclarationSyntax WithContexts(MemberDeclarationSyntax declaration, IMethodSymbol asking, CancellationToken cancellation)
    {
        foreach (AttributeData attribute in asking.GetAttributes().Concat(asking.AssociatedSymbol?.GetAttributes() ?? []))
        {
            if (attribute.AttributeClass is { Name: "NeverInAttribute" or "OnlyInAttribute" } type
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { ArgumentList: { } arguments })
            {
                declaration = Attributes.Above(declaration, Attributes.List(FullName(type.Name), [.. arguments.Arguments]));
            }
        }

        return declaration;
    }

    private static MemberDeclarationSyntax WithAttribute(MemberDeclarationSyntax declaration, IMethodSymbol asking, string attribute)
    {
        AttributeListSyntax list = Attributes.List(FullName(attribute), []);
        if (asking.Attribute(attribute) is not null)
        {
            return Attributes.Above(declaration, list);
        }

        return declaration is BaseMethodDeclarationSyntax { ParameterList.Parameters: var parameters } && parameters.Count == asking.Parameters.Length
            ? declaration.ReplaceNodes(
                parameters.Where((_, place) => asking.Parameters[place].Attribute(attribute) is not null),
                (parameter, _) => Attributes.Before(parameter, list))
            : declaration;
    }

    private static string FullName(string attribute) => "Tophalf." + attribute.Substring(0, attribute.Length - "Attribute".Length);
}

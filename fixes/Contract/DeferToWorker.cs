using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Contract;

namespace Tophalf.CodeFixes.Contract;

/// <summary>TH1001: moves what the interrupt routine must not do into Work, and lets Service defer.</summary>
/// <remarks>
/// The call itself may lie in a method that Service calls. What moves is the statement of Service that leads there, with what
/// follows it. Claim and Dismiss cannot defer, and get no offer.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeferToWorker() : RuleFix("TH1001")
{
    // A second deferral in the same Service is another case: the worker would have to tell them apart.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override async Task<ImmutableArray<Repair>> RepairsAsync(FixPlace place)
    {
        if (ContractSymbols.Of(place.Model.Compilation) is not { } contract)
        {
            return [];
        }

        foreach (Location step in place.Diagnostic.AdditionalLocations.Prepend(place.Diagnostic.Location))
        {
            if (await ServiceAroundAsync(place, contract, step).ConfigureAwait(false) is { } service
                && Deferral.Of(service) is { } deferral
                && await WorkerPlan.OfAsync(place, contract, service, deferral).ConfigureAwait(false) is { } plan)
            {
                return [new Repair("Defer, and do it in Work", nameof(DeferToWorker), await plan.ApplyAsync(place.Cancellation).ConfigureAwait(false)) { ReachesFar = true }];
            }
        }

        return [];
    }

    // Reached through a helper, the first step of the way lies in Service.
    private static async Task<ServiceBody?> ServiceAroundAsync(FixPlace place, ContractSymbols contract, Location step)
    {
        if (await place.FindAsync(step).ConfigureAwait(false) is not var (document, node)
            || node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { Identifier.ValueText: "Service", Body: { } body } declaration
            || node.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || await document.GetSemanticModelAsync(place.Cancellation).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(declaration, place.Cancellation) is not IMethodSymbol method
            || !HotMember.Is(method) || !contract.IsChannel(method.ContainingType))
        {
            return null;
        }

        return new ServiceBody(document, model, method, declaration, body, statement, place.Cancellation);
    }
}

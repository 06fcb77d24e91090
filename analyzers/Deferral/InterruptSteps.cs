using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;

namespace Tophalf.Analyzers.Deferral;

/// <summary>
/// Which methods are steps of a deferral: those that say so, those that implement one that does, and those that are named
/// as the step is in the contract.
/// </summary>
internal sealed class InterruptSteps
{
    private readonly Dictionary<string, InterruptStep> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<IMethodSymbol, InterruptStep?> _known = new(SymbolEqualityComparer.Default);

    public InterruptSteps(Compilation compilation)
    {
        foreach (ISymbol member in compilation.GetTypeByMetadataName("Tophalf.IAtaChannel`2")?.GetMembers() ?? [])
        {
            if (Said(member) is { } step)
            {
                _names[member.Name] = step;
            }
        }
    }

    public InterruptStep? Of(IMethodSymbol method)
    {
        if (!_known.TryGetValue(method.OriginalDefinition, out InterruptStep? step))
        {
            step = ContractMembers.Of(method).Select(Said).FirstOrDefault(static said => said is not null)
                ?? (_names.TryGetValue(method.Name, out InterruptStep named) ? named : null);
            _known.Add(method.OriginalDefinition, step);
        }

        return step;
    }

    private static InterruptStep? Said(ISymbol member) =>
        member.Attribute("PerformsAttribute") is { ConstructorArguments: [{ Value: int step }] } ? (InterruptStep)step : null;
}

using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Contract;

/// <summary>Members of the contract, and the methods that implement them.</summary>
internal static class ContractMember
{
    /// <summary>
    /// The members that a structure may or must implement: abstract ones are required, virtual ones are optional. Only
    /// contracts for the structure itself count.
    /// </summary>
    public static IEnumerable<IMethodSymbol> Of(ContractSymbols contract, INamedTypeSymbol extension)
    {
        HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol implemented in contract.ContractsOf(extension))
        {
            if (!SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], extension))
            {
                continue;
            }

            foreach (INamedTypeSymbol declaring in implemented.AllInterfaces.Insert(0, implemented))
            {
                if (seen.Add(declaring))
                {
                    foreach (IMethodSymbol member in declaring.GetMembers().OfType<IMethodSymbol>())
                    {
                        if (member is { MethodKind: MethodKind.Ordinary, IsStatic: true } and ({ IsAbstract: true } or { IsVirtual: true }))
                        {
                            yield return member;
                        }
                    }
                }
            }
        }
    }

    /// <summary>The method of the structure that implements a member; <see langword="null"/> when it wrote none.</summary>
    public static IMethodSymbol? Implementation(INamedTypeSymbol extension, IMethodSymbol member) =>
        extension.FindImplementationForInterfaceMember(member) is IMethodSymbol method
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, extension)
            ? method
            : null;
}

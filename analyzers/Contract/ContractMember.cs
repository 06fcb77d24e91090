using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Contract;

/// <summary>Members of the contract, and the methods that implement them.</summary>
internal static class ContractMember
{
    private static readonly string[] s_hot = ["Claim", "Dismiss", "Service"];

    /// <summary>Whether a name is that of a member that runs in every interrupt.</summary>
    public static bool IsHotName(string name) => Array.IndexOf(s_hot, name) >= 0;

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

    /// <summary>Whether a method is the Claim, Dismiss or Service of a channel.</summary>
    public static bool IsHot(ContractSymbols contract, IMethodSymbol method) =>
        IsHotName(method.Name)
        && method is { IsStatic: true, ContainingType: { TypeKind: TypeKind.Struct } extension }
        && contract.IsChannel(extension)
        && Of(contract, extension).Any(member =>
            member.Name == method.Name
            && SymbolEqualityComparer.Default.Equals(Implementation(extension, member), method));
}

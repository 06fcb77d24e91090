using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Contract;

/// <summary>The members that run in every interrupt: Claim, Dismiss and Service of a channel or of an interrupt source.</summary>
internal static class HotMember
{
    private static readonly string[] s_names = ["Claim", "Dismiss", "Service"];

    /// <summary>Whether a name is that of such a member.</summary>
    public static bool IsName(string name) => Array.IndexOf(s_names, name) >= 0;

    /// <summary>Whether a compilation knows a contract that has them.</summary>
    public static bool AreKnownTo(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Tophalf.IAtaChannel`2") is not null
        || compilation.GetTypeByMetadataName("Tophalf.IInterruptSource`1") is not null;

    /// <summary>Those that a structure has written, for itself, with the members of the contract that they implement.</summary>
    public static IEnumerable<(IMethodSymbol Member, IMethodSymbol Method)> Of(INamedTypeSymbol structure) =>
        structure.TypeKind is TypeKind.Struct
            ? from contract in structure.AllInterfaces
              where HasThem(contract.OriginalDefinition) && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], structure)
              from declaring in contract.AllInterfaces.Insert(0, contract)
              from member in declaring.GetMembers().OfType<IMethodSymbol>()
              where IsName(member.Name)
              let method = ContractMember.Implementation(structure, member)
              where method is not null
              select (member, method)
            : [];

    /// <summary>Whether a method is one.</summary>
    public static bool Is(IMethodSymbol method) =>
        IsName(method.Name) && method.IsStatic && Of(method.ContainingType).Any(one => SymbolEqualityComparer.Default.Equals(one.Method, method));

    private static bool HasThem(INamedTypeSymbol contract) =>
        contract.IsNamed("Tophalf", "IAtaChannel`2") || contract.IsNamed("Tophalf", "IInterruptSource`1");
}

using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Contexts;

/// <summary>What a method inherits from the contract: the attributes of what it overrides or implements hold for it.</summary>
internal static class ContractMembers
{
    /// <summary>The method, what it overrides, and the members of interfaces that it implements.</summary>
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        for (IMethodSymbol? current = method.OriginalDefinition; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
        {
            yield return current;
        }

        foreach (IMethodSymbol member in ImplementedBy(method.OriginalDefinition))
        {
            yield return member;
        }
    }

    /// <summary>The members of interfaces that a method implements.</summary>
    public static IEnumerable<IMethodSymbol> ImplementedBy(IMethodSymbol method)
    {
        if (!method.ExplicitInterfaceImplementations.IsEmpty)
        {
            return method.ExplicitInterfaceImplementations.Select(static contract => contract.OriginalDefinition);
        }

        return method is { DeclaredAccessibility: Accessibility.Public, ContainingType: { TypeKind: not TypeKind.Interface } type }
            ? from implemented in type.AllInterfaces
              from contract in implemented.GetMembers(method.Name).OfType<IMethodSymbol>()
              where SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contract), method)
              select contract.OriginalDefinition
            : [];
    }

    /// <summary>The attribute of a name in the contract's namespace that a symbol carries.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsNamed("Tophalf", name));
}

using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Objects of the author's that compare others for the class library.</summary>
internal static class Comparers
{
    /// <summary>Whether a type is one that the class library takes comparers as.</summary>
    public static bool IsOne(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (IsInterface(named) || named.AllInterfaces.Any(IsInterface));

    /// <summary>What the class library calls of types that compare.</summary>
    public static IEnumerable<IMethodSymbol> MembersOf(IEnumerable<INamedTypeSymbol> types) =>
        from type in types
        from implemented in type.AllInterfaces
        where IsInterface(implemented)
        from member in implemented.GetMembers().OfType<IMethodSymbol>()
        let found = CallTargets.In(type, member)
        where found is not null
        select CallTargets.In(type, found) ?? found;

    private static bool IsInterface(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Name: "IComparer" or "IEqualityComparer" }
        && type.ContainingNamespace.ToDisplayString() is "System.Collections" or "System.Collections.Generic";
}

using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;

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

    /// <summary>Whether a method that is kept in a collection can be there only to compare its keys.</summary>
    public static bool MayCompareFor(ITypeSymbol? collection, IMethodSymbol method) =>
        collection is INamedTypeSymbol { TypeArguments: [var key, ..] kept } && !kept.Any(Carriers.HoldsMethods)
        && method is { ReturnType.SpecialType: SpecialType.System_Int32 or SpecialType.System_Boolean, Parameters: { Length: 1 or 2 } parameters }
        && parameters.All(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, key));

    private static bool IsInterface(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, Name: "IComparer" or "IEqualityComparer" }
        && type.ContainingNamespace.ToDisplayString() is "System.Collections" or "System.Collections.Generic";
}

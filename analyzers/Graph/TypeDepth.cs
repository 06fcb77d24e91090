using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// How deep the type arguments of a method are nested. A method that calls itself with a list of what it was called with
/// would otherwise be another method each time, without an end.
/// </summary>
internal static class TypeDepth
{
    private const int Most = 6;

    /// <summary>Whether they are nested deeper than anybody writes.</summary>
    public static bool IsEndless(IMethodSymbol method) =>
        Of(method.ContainingType) > Most || method.TypeArguments.Any(static argument => Of(argument) >= Most);

    private static int Of(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol named => Math.Max(Of(named.ContainingType), named.TypeArguments.Select(Of).DefaultIfEmpty(-1).Max() + 1),
        IArrayTypeSymbol array => Of(array.ElementType) + 1,
        IPointerTypeSymbol pointer => Of(pointer.PointedAtType) + 1,
        _ => 0,
    };
}

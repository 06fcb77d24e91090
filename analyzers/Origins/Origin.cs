using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>What a value can be, wherever it comes from: of a container, what is in it.</summary>
/// <param name="Methods">The methods that delegates and function pointers point to, in the order of their names.</param>
/// <param name="Types">The types that objects are made of: the author's, or all of them where only the value itself is of interest.</param>
/// <param name="Named">The types that are values.</param>
/// <param name="Shared">Static properties of the class library that it is taken from.</param>
/// <param name="IsOpen">Whether it may also be what nobody here can see.</param>
internal sealed record Origin(ImmutableArray<IMethodSymbol> Methods, ImmutableArray<INamedTypeSymbol> Types, ImmutableArray<INamedTypeSymbol> Named, ImmutableArray<IPropertySymbol> Shared, bool IsOpen)
{
    /// <summary>Whether all is known of it: the types of the objects, without parameters in them.</summary>
    public bool IsExact => !IsOpen && Shared.IsEmpty && !Types.IsEmpty && !Types.Any(static type => HasParameters(type));

    private static bool HasParameters(INamedTypeSymbol type) =>
        type.TypeArguments.Any(static argument => argument is ITypeParameterSymbol or IArrayTypeSymbol { ElementType: ITypeParameterSymbol } || (argument is INamedTypeSymbol named && HasParameters(named)))
        || (type.ContainingType is { } outer && HasParameters(outer));

    /// <summary>The methods as a value that is passed on; null: none is known.</summary>
    public MethodValue? ToMethods() => Methods.IsEmpty ? null : MethodValue.Of(Methods, IsOpen);
}

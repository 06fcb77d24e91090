using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>What a value can be, wherever it comes from: of a container, what is in it.</summary>
/// <param name="Methods">The methods that delegates and function pointers point to, in the order of their names.</param>
/// <param name="Types">The author's types that objects are made of.</param>
/// <param name="IsOpen">Whether it may also be what nobody here can see.</param>
internal sealed record Origin(ImmutableArray<IMethodSymbol> Methods, ImmutableArray<INamedTypeSymbol> Types, bool IsOpen)
{
    /// <summary>The methods as a value that is passed on; null: none is known.</summary>
    public MethodValue? ToMethods() => Methods.IsEmpty ? null : MethodValue.Of(Methods, IsOpen);
}

using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <summary>A number, or another value of a type without a representation of its own, that is referred to as an object.</summary>
/// <param name="type">The type that comes out of the box.</param>
/// <param name="value">What is in it.</param>
internal sealed class Boxed(ITypeSymbol type, object? value) : Opaque
{
    public ITypeSymbol Type { get; } = type;

    public object? Value { get; } = value;
}

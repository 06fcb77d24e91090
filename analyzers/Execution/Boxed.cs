using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <summary>A number, or another value of a type without a representation of its own, that is referred to as an object.</summary>
/// <param name="Type">The type that comes out of the box.</param>
/// <param name="Value">What is in it.</param>
internal sealed record Boxed(ITypeSymbol Type, object? Value);

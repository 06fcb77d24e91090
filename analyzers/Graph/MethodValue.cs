using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>A delegate or function pointer that is known to point to one method. It is passed on like any constant.</summary>
internal sealed class MethodValue(IMethodSymbol method)
{
    public IMethodSymbol Method { get; } = method;

    public override bool Equals(object? obj) => obj is MethodValue other && SymbolEqualityComparer.Default.Equals(other.Method, Method);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);

    public override string ToString() => Method.ToDisplayString();
}

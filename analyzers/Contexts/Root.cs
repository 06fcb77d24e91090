using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Contexts;

/// <summary>A method that somebody outside calls in a context: where a path begins.</summary>
/// <param name="Method">The method.</param>
/// <param name="Context">The context.</param>
internal sealed record Root(IMethodSymbol Method, RunContext Context)
{
    public bool Equals(Root? other) =>
        other is not null && other.Context == Context && SymbolEqualityComparer.Default.Equals(other.Method, Method);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Contexts;

/// <summary>A method that somebody outside calls in a context: where a path begins.</summary>
/// <param name="Method">The method.</param>
/// <param name="Context">The context.</param>
internal sealed record Root(IMethodSymbol Method, RunContext Context);

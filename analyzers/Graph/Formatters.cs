using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>What the class library calls of a value that it puts into a text: the best means that the type has.</summary>
internal static class Formatters
{
    private static readonly (string Interface, string Member)[] s_means = [("ISpanFormattable", "TryFormat"), ("IFormattable", "ToString")];

    /// <summary>The member that is called; null: it is ToString.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="isUtf8">Whether the text is made of bytes.</param>
    public static IMethodSymbol? MemberOf(INamedTypeSymbol type, bool isUtf8) =>
        (isUtf8 ? s_means.Prepend(("IUtf8SpanFormattable", "TryFormat")) : s_means)
            .Select(means => MemberOf(type, means.Item1, means.Item2))
            .FirstOrDefault(static found => found is not null);

    /// <summary>What a type does as an interface of the class library wants it; null: it does not have the interface.</summary>
    public static IMethodSymbol? MemberOf(INamedTypeSymbol type, string interfaceName, string member) =>
        type.AllInterfaces.FirstOrDefault(one => one.IsNamed("System", interfaceName))?.GetMembers(member).FirstOrDefault() is { } declared
            ? CallTargets.In(type, (IMethodSymbol)declared)
            : null;
}

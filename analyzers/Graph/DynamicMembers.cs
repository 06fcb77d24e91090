using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>Members that a name may be bound to when the program runs.</summary>
internal static class DynamicMembers
{
    /// <summary>The methods and accessors of a type that take so many arguments; those of the nearest class that has any.</summary>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type, string name, int arity)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            IMethodSymbol[] members =
            [
                .. current.GetMembers(name).Select(static member => member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod).OfType<IMethodSymbol>()
                    .Where(method => method is { IsGenericMethod: false } && method.Parameters.Length == arity),
            ];
            if (members.Length > 0)
            {
                return members;
            }
        }

        return [];
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Analyzers.Graph;

/// <summary>Members that a name may be bound to when the program runs.</summary>
internal static class DynamicMembers
{
    /// <summary>The methods and accessors of a type that a call may be bound to; those of the nearest class that has any.</summary>
    /// <param name="type">What the receiver is.</param>
    /// <param name="call">The call.</param>
    /// <param name="typesOf">What a value may be; null: anything.</param>
    /// <param name="compilation">Which types are taken for which.</param>
    public static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type, DynamicCallStep call, Func<IOperation, IReadOnlyCollection<ITypeSymbol>?> typesOf, Compilation compilation)
    {
        IReadOnlyCollection<ITypeSymbol>?[] given = [.. call.Arguments.Select(typesOf)];
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            IMethodSymbol[] members =
            [
                .. current.GetMembers(call.Name).Select(static member => member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod).OfType<IMethodSymbol>()
                    .Where(method => method is { IsGenericMethod: false } && method.Parameters.Length == given.Length
                        && (call.Result is null || Takes(method.ReturnType, call.Result))
                        && method.Parameters.All(parameter => given[parameter.Ordinal]?.Any(one => Takes(one, parameter.Type)) != false)),
            ];
            if (members.Length > 0)
            {
                return members;
            }
        }

        return [];

        bool Takes(ITypeSymbol one, ITypeSymbol wanted) => compilation.ClassifyConversion(one, wanted) is { Exists: true, IsUserDefined: false };
    }
}

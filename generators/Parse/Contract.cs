using Microsoft.CodeAnalysis;

namespace Tophalf.Generators.Parse;

/// <summary>The part of the contract that one structure implements.</summary>
internal sealed class Contract
{
    private readonly HashSet<string> _written;

    private Contract(HashSet<string> written) => _written = written;

    /// <summary>Whether a type is one of ours.</summary>
    public static bool IsOurs(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: ContractNames.Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>
    /// The contract that a structure implements with exactly these type arguments; null when it does not, or when a
    /// required member is missing, so that a call to it would not compile.
    /// </summary>
    public static Contract? Find(INamedTypeSymbol type, string name, params INamedTypeSymbol[] arguments)
    {
        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            if (candidate.Name == name && IsOurs(candidate)
                && candidate.TypeArguments.SequenceEqual<INamedTypeSymbol, ITypeSymbol>(arguments, SymbolEqualityComparer.Default))
            {
                return Read(type, candidate);
            }
        }

        return null;
    }

    /// <summary>The optional members that the author wrote, as flags of the same names.</summary>
    public TRoutines Written<TRoutines>()
        where TRoutines : struct, Enum
    {
        IEnumerable<int> flags = Enum.GetValues(typeof(TRoutines)).Cast<int>()
            .Where(flag => _written.Contains(Enum.GetName(typeof(TRoutines), flag)!));
        return (TRoutines)Enum.ToObject(typeof(TRoutines), flags.Aggregate(0, static (all, flag) => all | flag));
    }

    private static Contract? Read(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (ISymbol member in contract.GetMembers())
        {
            // Generated code calls the structure's own public method by name: straight-line, nothing to devirtualize.
            if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method
                && SymbolEqualityComparer.Default.Equals(method.ContainingType, type))
            {
                written.Add(member.Name);
            }
            else if (member.IsAbstract)
            {
                return null;
            }
        }

        return new Contract(written);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>What code may throw: exceptions that it makes itself, or anything.</summary>
/// <param name="Types">The exact types; null: anything.</param>
internal readonly record struct ThrownTypes(ImmutableHashSet<ITypeSymbol>? Types)
{
    // What throws so many is taken to throw anything.
    private const int Most = 16;

    public static ThrownTypes Anything => new(null);

    public static ThrownTypes Nothing { get; } = new(ImmutableHashSet.Create<ITypeSymbol>(SymbolEqualityComparer.Default));

    public bool IsNothing => Types is { IsEmpty: true };

    public static ThrownTypes Just(ITypeSymbol type) => new(Nothing.Types!.Add(type));

    public static ThrownTypes operator |(ThrownTypes one, ThrownTypes other) =>
        one.Types is { } types && other.Types is { } others && types.Union(others) is { Count: <= Most } all ? new(all) : Anything;

    /// <summary>Whether a handler may run.</summary>
    /// <param name="caught">What it catches; null: that is not known.</param>
    public bool MayBe(ITypeSymbol? caught) => Types is not { } types || (caught is null ? types.Count > 0 : types.Any(type => IsOf(type, caught)));

    /// <summary>What is left after a handler without a condition.</summary>
    public ThrownTypes Without(ITypeSymbol? caught) => Types is { } types && caught is not null ? new(types.Where(type => !IsOf(type, caught)).ToImmutableHashSet(types.KeyComparer)) : this;

    private static bool IsOf(ITypeSymbol type, ITypeSymbol caught)
    {
        for (ITypeSymbol? one = type; one is not null; one = one.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(one, caught))
            {
                return true;
            }
        }

        return false;
    }
}

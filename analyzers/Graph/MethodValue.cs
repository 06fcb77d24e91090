using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// A delegate or function pointer that is known to point to one method, or to one of several. It is passed on like any
/// constant.
/// </summary>
internal sealed class MethodValue
{
    // What may point to more methods than this is taken to point anywhere.
    private const int Most = 32;

    private MethodValue(ImmutableArray<IMethodSymbol> methods, bool mayBeNull, bool isOpen = false)
    {
        Methods = methods;
        MayBeNull = mayBeNull;
        IsOpen = isOpen;
    }

    public MethodValue(IMethodSymbol method)
        : this([method], mayBeNull: false)
    {
    }

    /// <summary>The methods, in the order of their names.</summary>
    public ImmutableArray<IMethodSymbol> Methods { get; }

    /// <summary>Whether it may also point to none.</summary>
    public bool MayBeNull { get; }

    /// <summary>Whether it may also point to what nobody here can see.</summary>
    public bool IsOpen { get; }

    /// <summary>Any of some methods, or null; null: of too many.</summary>
    public static MethodValue? Of(ImmutableArray<IMethodSymbol> methods, bool isOpen) =>
        methods.Length <= Most ? new MethodValue(methods, mayBeNull: true, isOpen) : null;

    /// <summary>What is one or the other of two values; null: that can be anything.</summary>
    public static MethodValue? Either(object? one, object? other) => (one, other) switch
    {
        (MethodValue left, MethodValue right) => left.Or(right),
        (MethodValue left, null) => left.OrNull(),
        (null, MethodValue right) => right.OrNull(),
        _ => null,
    };

    public MethodValue OrNull() => new(Methods, mayBeNull: true, IsOpen);

    private MethodValue? Or(MethodValue other)
    {
        ImmutableArray<IMethodSymbol> both =
        [
            .. Methods.Concat(other.Methods).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
                .OrderBy(static method => method.ToDisplayString(), StringComparer.Ordinal)
                .ThenBy(static method => method.Locations.FirstOrDefault()?.SourceSpan.Start),
        ];
        return both.Length <= Most ? new MethodValue(both, MayBeNull || other.MayBeNull, IsOpen || other.IsOpen) : null;
    }

    public override bool Equals(object? obj) =>
        obj is MethodValue other && other.MayBeNull == MayBeNull && other.IsOpen == IsOpen && other.Methods.SequenceEqual<IMethodSymbol, IMethodSymbol>(Methods, SymbolEqualityComparer.Default);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Methods[0]);

    public override string ToString() => string.Join(" or ", Methods.Select(static method => method.ToDisplayString()));
}

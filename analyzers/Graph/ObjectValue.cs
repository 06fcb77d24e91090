using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// An object that is known to be there: not null, of which type exactly, and how long, as far as that never changes. It is
/// passed on like any constant, and two of them that look alike need not be the same.
/// </summary>
/// <param name="type">The type that it was made of; null: not known.</param>
/// <param name="length">Of an array, a text or a span.</param>
/// <param name="kept">What it has in it for ever, if anything is known.</param>
internal sealed class ObjectValue(ITypeSymbol? type, long? length = null, ImmutableArray<(ISymbol Member, object? Value)> kept = default)
{
    /// <summary>Fields, properties and parameters of its constructor, with what is always in them.</summary>
    public ImmutableArray<(ISymbol Member, object? Value)> Kept { get; } = kept.IsDefault ? [] : kept;

    public ITypeSymbol? Type { get; } = type;

    public long? Length { get; } = length;

    /// <summary>What an expression makes; null: nothing that is known.</summary>
    /// <param name="made">The expression.</param>
    /// <param name="numberOf">The number that the length of an array is.</param>
    public static ObjectValue? Of(IOperation? made, Func<IOperation, long?> numberOf) => made switch
    {
        IObjectCreationOperation { Type: { TypeKind: TypeKind.Class, SpecialType: not SpecialType.System_String } } => new(made.Type),
        IAnonymousObjectCreationOperation => new(made.Type),
        IArrayCreationOperation { DimensionSizes: [var size] } => new(made.Type, numberOf(size) is >= 0 and var length ? length : null),
        ICollectionExpressionOperation { Type: { } type } list => OfCollection(list, type),
        IInvocationOperation { TargetMethod: { Name: "Empty", IsStatic: true, ContainingType.SpecialType: SpecialType.System_Array } } => new(made.Type, 0),
        IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } } when IsSpan(made.Type) => new(made.Type, 0),
        IUtf8StringOperation text => new(made.Type, Encoding.UTF8.GetByteCount(text.Value)),
        { Syntax: StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [LiteralExpressionSyntax { Token.Value: int count }] }] } } } =>
            new(type: null, count),
        _ => null,
    };

    // What is spread has a length of its own; a list may grow.
    private static ObjectValue? OfCollection(ICollectionExpressionOperation list, ITypeSymbol type) =>
        type is IArrayTypeSymbol || IsSpan(type) ? new(type, list.Elements.Any(static element => element is ISpreadOperation) ? null : list.Elements.Length)
        : type.TypeKind == TypeKind.Class ? new(type)
        : null;

    public static bool IsSpan(ITypeSymbol? type) => type.IsNamed("System", "Span`1") || type.IsNamed("System", "ReadOnlySpan`1");

    /// <summary>How long a value is: one of these, or a text that is a constant.</summary>
    public static long? LengthOf(object? value) => value switch
    {
        ObjectValue known => known.Length,
        string text => text.Length,
        _ => null,
    };

    /// <summary>Whether a value that is known is not null.</summary>
    public static bool IsThere(object? value) => value is not (null or MethodValue { MayBeNull: true });

    public override bool Equals(object? obj) =>
        obj is ObjectValue other && other.Length == Length && SymbolEqualityComparer.Default.Equals(other.Type, Type) && AreSame(other.Kept, Kept);

    /// <summary>Whether two objects keep the same.</summary>
    public static bool AreSame(ImmutableArray<(ISymbol Member, object? Value)> one, ImmutableArray<(ISymbol Member, object? Value)> other) =>
        one.Length == other.Length && one.Zip(other, static (x, y) => SymbolEqualityComparer.Default.Equals(x.Member, y.Member) && Equals(x.Value, y.Value)).All(static same => same);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type) ^ (Length ?? -1).GetHashCode();

    public override string ToString() => $"{Type?.ToDisplayString()} {Length}{string.Join("|", Kept.Select(static one => $"{one.Member.Name}={one.Value}"))}";
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>The object that a method is called on, as far as it is known there: what it is made of, and what it keeps from its constructor.</summary>
/// <param name="types">Its type exactly, or one of few; empty: not known.</param>
/// <param name="members">Fields, properties and parameters of its constructor, with what is always in them.</param>
internal sealed class Receiver(ImmutableArray<INamedTypeSymbol> types, ImmutableArray<(ISymbol Member, object? Value)> members) : IEquatable<Receiver>
{
    // What it is kept under among the constants of a method.
    private static readonly object s_self = new();

    /// <summary>What the object that is <c>this</c> keeps.</summary>
    public static Constants KeptIn(Constants known) =>
        known.TryGet(s_self, out object? value) && value is Receiver self ? self.Members.Aggregate(Constants.None, static (all, one) => all.With(one.Member, one.Value)) : Constants.None;

    /// <summary>The types of the object that is <c>this</c>; empty: not known.</summary>
    public static ImmutableArray<INamedTypeSymbol> TypesIn(Constants known) =>
        known.TryGet(s_self, out object? value) && value is Receiver self ? self.Types : [];

    private ImmutableArray<INamedTypeSymbol> Types { get; } = types;

    private ImmutableArray<(ISymbol Member, object? Value)> Members { get; } = members;

    /// <summary>What is known; null: nothing.</summary>
    public static Receiver? Of(ImmutableArray<INamedTypeSymbol> types, ImmutableArray<(ISymbol Member, object? Value)> members) =>
        types.IsEmpty && members.IsEmpty ? null : new(types, members);

    /// <summary>What a method knows that is called on it.</summary>
    public Constants AddTo(Constants known) =>
        Members.Aggregate(known.With(s_self, this), static (all, one) => all.With(one.Member, one.Value));

    public bool Equals(Receiver? other) =>
        other is not null && Types.Length == other.Types.Length && Types.All(type => other.Types.Contains(type, SymbolEqualityComparer.Default))
        && ObjectValue.AreSame(Members, other.Members);

    public override bool Equals(object? obj) => Equals(obj as Receiver);

    public override int GetHashCode() => Types.Length ^ (Members.Length << 8);

    public override string ToString() =>
        string.Join("|", Types.Select(static type => type.ToDisplayString()).Concat(Members.Select(static one => $"{one.Member.Name}={one.Value}")));
}

using System.Collections.Immutable;
using System.Reflection;

namespace Tophalf.Analyzers.Il.Metadata;

internal enum IlTypeKind
{
    /// <summary>A class, structure, interface or primitive, constructed or not.</summary>
    Named,

    /// <summary>A type parameter that the call site decides.</summary>
    Parameter,

    Array,
    ByReference,
    Pointer,
    FunctionPointer,
}

/// <summary>A type. Interned by <see cref="IlWorld"/>: equal types are one object.</summary>
internal sealed class IlType(IlTypeKind kind, string name) : IEquatable<IlType>
{
    public IlTypeKind Kind { get; } = kind;

    /// <summary>Full name with arity; empty for anything but a named type.</summary>
    public string Name { get; } = name;

    /// <summary>Null for a type that is not in this world.</summary>
    public IlTypeDefinition? Definition { get; init; }

    /// <summary>Those of the containing types first.</summary>
    public ImmutableArray<IlType> Arguments { get; init; } = [];

    /// <summary>Of an array, a reference or a pointer.</summary>
    public IlType? Element { get; init; }

    /// <summary>Of an array.</summary>
    public int Rank { get; init; }

    /// <summary>Whether a type parameter is a method's.</summary>
    public bool OfMethod { get; init; }

    /// <summary>The number of a type parameter.</summary>
    public int Index { get; init; }

    /// <summary>What a type parameter is constrained to.</summary>
    public GenericParameterAttributes Constraint { get; init; }

    /// <summary>How deep type arguments are nested; endless generic recursion is cut by it.</summary>
    public int Depth { get; init; }

    /// <summary>Whether a type parameter occurs in it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Of a type that is known by name only it may become known later: a signature says it, an instruction does not.</summary>
    public bool IsValueType { get; set; }

    /// <summary>Known to be a reference: boxing it is no operation.</summary>
    public bool IsReference => Kind switch
    {
        IlTypeKind.Named => !IsValueType,
        IlTypeKind.Array => true,
        IlTypeKind.Parameter => (Constraint & GenericParameterAttributes.ReferenceTypeConstraint) != 0,
        _ => false,
    };

    /// <summary>Nothing can derive from it: what a variable of it holds is exactly it, or null.</summary>
    public bool IsExact => Kind switch
    {
        IlTypeKind.Named => IsValueType || Definition is { IsSealed: true },
        IlTypeKind.Array => Element is { IsValueType: true, Kind: IlTypeKind.Named },
        _ => false,
    };

    public bool Equals(IlType? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public bool Is(string fullName) => Kind == IlTypeKind.Named && Name == fullName;

    public override string ToString() => Kind switch
    {
        IlTypeKind.Named when Arguments.IsEmpty => Name,
        IlTypeKind.Named => $"{Name}{{{string.Join(",", Arguments)}}}",
        IlTypeKind.Parameter => (OfMethod ? "``" : "`") + Index,
        IlTypeKind.Array => $"{Element}[{(Rank == 1 ? "" : new string(',', Rank - 1))}]",
        IlTypeKind.ByReference => $"{Element}@",
        IlTypeKind.Pointer => $"{Element}*",
        _ => "=FUNC",
    };
}

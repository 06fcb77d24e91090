using System.Collections.Immutable;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>A method with its type arguments, which may be type parameters that the call site decides.</summary>
internal readonly struct MethodInstance(IlMethod method, ImmutableArray<IlType> typeArguments, ImmutableArray<IlType> methodArguments)
    : IEquatable<MethodInstance>
{
    private const int MaxDepth = 6;

    public IlMethod Method { get; } = method;

    public ImmutableArray<IlType> TypeArguments { get; } = typeArguments;

    public ImmutableArray<IlType> MethodArguments { get; } = methodArguments;

    public GenericContext Context => new(TypeArguments, MethodArguments);

    /// <summary>Type arguments that grow with each call would go on for ever.</summary>
    public bool IsTooDeep => TypeArguments.Any(IsDeep) || MethodArguments.Any(IsDeep);

    /// <summary>With its own type parameters as arguments: what a caller in source calls.</summary>
    public static MethodInstance Open(IlMethod method) => new(method, method.Type.Open.Arguments, method.OpenArguments);

    public bool Equals(MethodInstance other) => Method == other.Method
        && TypeArguments.AsSpan().SequenceEqual(other.TypeArguments.AsSpan())
        && MethodArguments.AsSpan().SequenceEqual(other.MethodArguments.AsSpan());

    public override bool Equals(object? obj) => obj is MethodInstance other && Equals(other);

    public override int GetHashCode()
    {
        int hash = Method.GetHashCode();
        foreach (IlType argument in TypeArguments)
        {
            hash = (hash * 31) + argument.GetHashCode();
        }

        foreach (IlType argument in MethodArguments)
        {
            hash = (hash * 31) + argument.GetHashCode();
        }

        return hash;
    }

    private static bool IsDeep(IlType type) => type.Depth > MaxDepth;
}

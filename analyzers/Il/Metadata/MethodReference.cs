using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>A method as an instruction names it, with its type arguments.</summary>
internal sealed class MethodReference(
    IlType type, string name, IlMethod? method, ImmutableArray<IlType> methodArguments, MethodSignature<IlType> signature, string documentationId)
    : IEquatable<MethodReference>
{
    public IlType Type { get; } = type;

    public string Name { get; } = name;

    /// <summary>Null for a method that is not in this world.</summary>
    public IlMethod? Method { get; } = method;

    public ImmutableArray<IlType> MethodArguments { get; } = methodArguments;

    /// <summary>With the type arguments in it.</summary>
    public MethodSignature<IlType> Signature { get; } = signature;

    /// <summary>Of the original definition.</summary>
    public string DocumentationId { get; } = documentationId;

    public bool HasThis => Signature.Header.IsInstance;

    /// <summary>How many values it takes from the stack, <c>this</c> included.</summary>
    public int ArgumentCount => Signature.ParameterTypes.Length + (HasThis ? 1 : 0);

    public GenericContext Context => new(Type.Arguments, MethodArguments);

    public MethodInstance? Instance => Method is null ? null : new MethodInstance(Method, Type.Arguments, MethodArguments);

    /// <summary>For chains that people read.</summary>
    public string ShortName => Method?.ShortName ?? Type.Name.Substring(Type.Name.LastIndexOf('.') + 1) + "." + Name;

    public bool Equals(MethodReference? other) => other is not null && DocumentationId == other.DocumentationId && Type == other.Type
        && MethodArguments.AsSpan().SequenceEqual(other.MethodArguments.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as MethodReference);

    public override int GetHashCode() => DocumentationId.GetHashCode();

    public override string ToString() => DocumentationId;
}

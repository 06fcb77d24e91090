using System.Collections.Immutable;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>What type parameters in a signature stand for.</summary>
internal readonly record struct GenericContext(ImmutableArray<IlType> TypeArguments, ImmutableArray<IlType> MethodArguments)
{
    /// <summary>For themselves: signatures are compared in this form.</summary>
    public static GenericContext Symbolic => default;
}

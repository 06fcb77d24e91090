using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Effects;

/// <summary>
/// Answers the conditions about type parameters with the type arguments of a call in source. The conditions about
/// parameters are the caller's to answer: they depend on what flows into the argument.
/// </summary>
/// <param name="compilation">Finds the members that conditions name.</param>
/// <param name="callee">The member that is called, constructed as at the call site.</param>
/// <param name="effectsOf">What is known of a member that a type argument contributes.</param>
/// <param name="argument">What a condition about a parameter amounts to; null: not known.</param>
/// <param name="overridesOf">What a member of a class that is not sealed may run, and whether there may be more.</param>
internal sealed class SymbolConditions(
    Compilation compilation, IMethodSymbol callee, Func<IMethodSymbol, Effect?> effectsOf, Func<Condition, Effect?> argument,
    Func<IMethodSymbol, ITypeSymbol, (IEnumerable<IMethodSymbol> Methods, bool IsOpen)>? overridesOf = null) : IConditionResolver
{
    private readonly ImmutableArray<ITypeSymbol> _typeArguments = AllTypeArguments(callee.ContainingType);

    /// <inheritdoc/>
    public Effect? Resolve(Condition condition) => condition.Kind switch
    {
        ConditionKind.Assumes => null,
        ConditionKind.CallsDelegate or ConditionKind.CallsOnArgument => argument(condition),
        _ => Argument(condition) is { } type ? Resolve(condition, type) : null,
    };

    private Effect? Resolve(Condition condition, ITypeSymbol type) => condition.Kind switch
    {
        ConditionKind.Boxes or ConditionKind.CallsOnType when FormatsItself(type) => Effect.None,
        ConditionKind.Boxes => type.IsReferenceType ? Effect.None : type.IsValueType ? Effect.Allocates : null,
        ConditionKind.CallsOnType => Call(type, condition.Member!),
        ConditionKind.ComparesEquality => Compare(type, "System.IEquatable`1", "M:System.Object.Equals(System.Object)"),
        ConditionKind.ComparesOrder => Compare(type, "System.IComparable`1", "M:System.IComparable.CompareTo(System.Object)"),
        ConditionKind.Constructs => Construct(type),
        _ => null,
    };

    // The box is made to be asked for its text, and the JIT asks the value; so nobody asks for a text of its own.
    private bool FormatsItself(ITypeSymbol type) => callee.Name == "AppendFormatted"
        && (type.TypeKind == TypeKind.Enum || type.AllInterfaces.Any(static one => one.Name is "ISpanFormattable" or "IUtf8SpanFormattable"));

    private ITypeSymbol? Argument(Condition condition)
    {
        ImmutableArray<ITypeSymbol> arguments = condition.OfMethod ? callee.TypeArguments : _typeArguments;
        return condition.Index < arguments.Length && arguments[condition.Index] is not ITypeParameterSymbol
            ? arguments[condition.Index]
            : null;
    }

    // The runtime asks for IEquatable<T> or IComparable<T> first, and boxes if there is none. An enum is compared as a number.
    private Effect? Compare(ITypeSymbol type, string genericInterface, string fallback)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return Effect.None;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
        {
            return Compare(underlying, genericInterface, fallback);
        }

        // The names of the elements of a tuple are no part of its interfaces.
        type = (type as INamedTypeSymbol)?.TupleUnderlyingType ?? type;
        if (compilation.GetTypeByMetadataName(genericInterface)?.Construct(type) is { } constructed
            && type.AllInterfaces.Contains(constructed, SymbolEqualityComparer.Default)
            && constructed.GetMembers().OfType<IMethodSymbol>().FirstOrDefault() is { } member)
        {
            return Implementation(type, member) is { } implementation ? EffectsOf(type, implementation) : null;
        }

        Effect? called = Call(type, fallback);
        return type.IsValueType ? called | Effect.Allocates : called;
    }

    private Effect? Call(ITypeSymbol type, string memberId) =>
        // The hash of an enum is its number's; the JIT does not box for it.
        type.TypeKind == TypeKind.Enum && memberId == "M:System.Object.GetHashCode" ? Effect.None
        : DocumentationCommentId.GetFirstSymbolForDeclarationId(memberId, compilation) is not IMethodSymbol member ? null
        : Implementation(type, member) is not { } implementation ? null
        : InheritedByStruct(type, implementation) ? effectsOf(implementation) | Effect.Allocates
        : EffectsOf(type, implementation);

    // A class that can be derived from may run something else.
    private Effect? EffectsOf(ITypeSymbol type, IMethodSymbol implementation)
    {
        if (type.IsValueType || type.IsSealed || implementation.IsSealed || implementation.IsStatic || implementation is { IsVirtual: false, IsOverride: false, IsAbstract: false })
        {
            return effectsOf(implementation);
        }

        if (overridesOf is null)
        {
            return null;
        }

        // All of them are asked about, whatever is known of the others.
        (IEnumerable<IMethodSymbol> overrides, bool isOpen) = overridesOf(implementation, type);
        Effect? all = isOpen ? null : Effect.None;
        foreach (IMethodSymbol one in overrides)
        {
            Effect? effects = effectsOf(one);
            all = all is null || effects is null ? null : all | effects;
        }

        return all;
    }

    // A constrained call of a member that the struct does not override boxes the struct.
    private static bool InheritedByStruct(ITypeSymbol type, IMethodSymbol implementation) =>
        type.IsValueType && !implementation.IsStatic && !SymbolEqualityComparer.Default.Equals(implementation.ContainingType, type);

    private static IMethodSymbol? Implementation(ITypeSymbol type, IMethodSymbol member)
    {
        if (member.ContainingType.TypeKind != TypeKind.Interface)
        {
            return Override(type, member);
        }

        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.ContainingType.OriginalDefinition)
                && candidate.GetMembers(member.Name).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member.OriginalDefinition)) is { } constructed
                && type.FindImplementationForInterfaceMember(constructed) is IMethodSymbol implementation)
            {
                return implementation;
            }
        }

        return null;
    }

    private static IMethodSymbol? Override(ITypeSymbol type, IMethodSymbol member)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (IMethodSymbol method in current.GetMembers(member.Name).OfType<IMethodSymbol>())
            {
                for (IMethodSymbol? overridden = method; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, member.OriginalDefinition))
                    {
                        return method;
                    }
                }
            }
        }

        return null;
    }

    private Effect? Construct(ITypeSymbol type)
    {
        IMethodSymbol? constructor = (type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
        Effect? run = constructor is null ? null : constructor.IsImplicitlyDeclared && type.IsValueType ? Effect.None : effectsOf(constructor);
        return type.IsReferenceType ? run | Effect.Allocates : run;
    }

    private static ImmutableArray<ITypeSymbol> AllTypeArguments(INamedTypeSymbol? type) =>
        type is null ? [] : AllTypeArguments(type.ContainingType).AddRange(type.TypeArguments);
}

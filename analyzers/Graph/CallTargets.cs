using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>Which methods a call may end in.</summary>
/// <param name="Methods">The candidates in this compilation and, for exact calls, the one method wherever it is.</param>
/// <param name="IsOpen">Whether there may be others that nobody here can see.</param>
/// <param name="Boxes">Whether the receiver is boxed to make the call.</param>
internal sealed record CallTargets(ImmutableArray<IMethodSymbol> Methods, bool IsOpen, bool Boxes)
{
    /// <summary>Finds them.</summary>
    /// <param name="method">What the call names, with all types put in.</param>
    /// <param name="receiver">The type of the receiver, or the type that a static abstract member is called on.</param>
    /// <param name="isVirtual">Whether the call dispatches.</param>
    /// <param name="hierarchy">The types of the compilation.</param>
    public static CallTargets Of(IMethodSymbol method, ITypeSymbol? receiver, bool isVirtual, TypeHierarchy hierarchy)
    {
        if (receiver is not null && method.IsStatic && (method.IsAbstract || method.IsVirtual))
        {
            return Constrained(method, receiver);
        }

        // The receiver of an extension is an argument.
        if (method.ContainingType is { IsExtension: true })
        {
            return Exactly(method);
        }

        if (receiver is { IsValueType: true, TypeKind: not TypeKind.TypeParameter } && !method.IsStatic)
        {
            return method.ContainingType.IsValueType ? Exactly(method) : Constrained(method, receiver);
        }

        if (!isVirtual || method.IsStatic || !(method.IsVirtual || method.IsAbstract || method.IsOverride))
        {
            return Exactly(method);
        }

        if (method.IsSealed || method.ContainingType.IsSealed)
        {
            return Exactly(method);
        }

        return receiver is INamedTypeSymbol { IsSealed: true, TypeKind: TypeKind.Class } exact
            ? Constrained(method, exact)
            : Dispatched(method, receiver as INamedTypeSymbol, hierarchy);
    }

    /// <summary>What a member is on values of exactly a type; null: the type has no such member.</summary>
    public static IMethodSymbol? In(INamedTypeSymbol type, IMethodSymbol member) =>
        member.ContainingType.TypeKind == TypeKind.Interface ? Implementations(type, member).FirstOrDefault() : OverrideIn(type, member);

    /// <summary>What a call runs on objects of exactly some types; null: of one of them that is not known.</summary>
    public static CallTargets? On(IEnumerable<INamedTypeSymbol> types, IMethodSymbol method)
    {
        ImmutableArray<IMethodSymbol>.Builder found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (INamedTypeSymbol type in types)
        {
            // What the class library implements explicitly has no name to know it by.
            if (In(type, method) is not { IsAbstract: false } target || (target.MethodKind == MethodKind.ExplicitInterfaceImplementation && !target.IsFromSource()))
            {
                return null;
            }

            Add(found, WithArgumentsOf(method, target));
        }

        return new(found.ToImmutable(), IsOpen: false, Boxes: false);
    }

    private static CallTargets Exactly(IMethodSymbol method) => new([method], IsOpen: false, Boxes: false);

    // The type is known, so the method is: the runtime calls it without a box unless the body belongs to a reference type.
    private static CallTargets Constrained(IMethodSymbol method, ITypeSymbol type)
    {
        IMethodSymbol? target = method.ContainingType.TypeKind == TypeKind.Interface
            ? type.FindImplementationForInterfaceMember(method.ConstructedFrom) as IMethodSymbol
            : OverrideIn(type, method);
        target = target is null ? null : WithArgumentsOf(method, target);
        if (target is null)
        {
            return new([], IsOpen: true, Boxes: false);
        }

        bool boxes = type.IsValueType && !target.IsStatic && !target.ContainingType.IsValueType;
        return new([target], IsOpen: false, boxes);
    }

    // A generic method is found by its definition.
    private static IMethodSymbol WithArgumentsOf(IMethodSymbol called, IMethodSymbol found) =>
        called.IsGenericMethod && found.Arity == called.Arity && SymbolEqualityComparer.Default.Equals(found, found.ConstructedFrom)
            ? found.Construct([.. called.TypeArguments])
            : found;

    private static CallTargets Dispatched(IMethodSymbol method, INamedTypeSymbol? receiver, TypeHierarchy hierarchy)
    {
        ImmutableArray<IMethodSymbol>.Builder found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        INamedTypeSymbol top = receiver is { TypeKind: TypeKind.Class } ? receiver : method.ContainingType;
        bool isInterface = method.ContainingType.TypeKind == TypeKind.Interface;
        IMethodSymbol inherited = top.TypeKind == TypeKind.Class ? OverrideIn(top, method) ?? method : method;
        Add(found, inherited);
        foreach (INamedTypeSymbol heir in hierarchy.HeirsOf(top))
        {
            if (isInterface)
            {
                foreach (IMethodSymbol target in Implementations(heir, method))
                {
                    Add(found, WithArgumentsOf(method, target));
                }
            }
            else if (Derives(heir, top))
            {
                Add(found, OverrideIn(heir, method) is { } target ? WithArgumentsOf(method, target) : null);
            }
        }

        // Whoever can see a public type of another assembly can derive from it; what is declared here is taken to be
        // implemented here, unless this is a library.
        bool isOpen = !method.ContainingType.IsFromSource() || hierarchy.MayHaveOtherHeirs(top) || found.Count == 0;
        return new(found.ToImmutable(), isOpen, Boxes: false);
    }

    // A type may implement a generic interface several times.
    private static IEnumerable<IMethodSymbol> Implementations(INamedTypeSymbol heir, IMethodSymbol method)
    {
        foreach (INamedTypeSymbol implemented in heir.AllInterfaces)
        {
            if (MayBe(implemented, method.ContainingType)
                && TypeMap.MemberOf(implemented, method) is { } member
                && heir.FindImplementationForInterfaceMember(member) is IMethodSymbol target)
            {
                yield return target;
            }
        }
    }

    private static bool Derives(INamedTypeSymbol heir, INamedTypeSymbol top)
    {
        for (INamedTypeSymbol? current = heir; current is not null; current = current.BaseType)
        {
            if (MayBe(current, top))
            {
                return true;
            }
        }

        return false;
    }

    // Types that are known to differ do; a variant interface takes others, and a type parameter may be anything.
    private static bool MayBe(INamedTypeSymbol type, INamedTypeSymbol wanted)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, wanted.OriginalDefinition))
        {
            return false;
        }

        for (int place = 0; place < type.TypeArguments.Length; place++)
        {
            if (type.TypeParameters[place].Variance == VarianceKind.None && AreKnownToDiffer(type.TypeArguments[place], wanted.TypeArguments[place]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreKnownToDiffer(ITypeSymbol one, ITypeSymbol other) =>
        !SymbolEqualityComparer.Default.Equals(one, other) && IsClosed(one) && IsClosed(other);

    private static bool IsClosed(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => IsClosed(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(IsClosed),
        _ => true,
    };

    private static void Add(ImmutableArray<IMethodSymbol>.Builder found, IMethodSymbol? method)
    {
        if (method is { IsAbstract: false } && !found.Any(known => SymbolEqualityComparer.Default.Equals(known, method)))
        {
            found.Add(method);
        }
    }

    /// <summary>The override of a virtual method that values of a type have.</summary>
    private static IMethodSymbol? OverrideIn(ITypeSymbol type, IMethodSymbol method)
    {
        IMethodSymbol slot = Slot(method);
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate
                    && (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, slot)
                        || (candidate.IsOverride && SymbolEqualityComparer.Default.Equals(Slot(candidate), slot))))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    // The method that an override goes back to.
    private static IMethodSymbol Slot(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method.OriginalDefinition;
    }
}

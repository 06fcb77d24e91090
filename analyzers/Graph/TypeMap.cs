using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What the type parameters of a method and of the types around it stand for at one call: a body is read once, in terms
/// of its parameters, and judged once for each instantiation.
/// </summary>
internal sealed class TypeMap
{
    private readonly Compilation _compilation;
    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _map = new(SymbolEqualityComparer.Default);

    public TypeMap(Compilation compilation, IMethodSymbol method)
    {
        _compilation = compilation;
        for (ISymbol? around = method; around is not null and not INamespaceSymbol; around = around.ContainingSymbol)
        {
            switch (around)
            {
                case IMethodSymbol inner:
                    Add(inner.OriginalDefinition.TypeParameters, inner.TypeArguments);
                    break;

                case INamedTypeSymbol type:
                    Add(type.OriginalDefinition.TypeParameters, type.TypeArguments);
                    break;
            }
        }
    }

    /// <summary>What an object is made of that is known: a text is one of its type.</summary>
    public ITypeSymbol? MadeOf(object? value) => value is string ? _compilation.GetSpecialType(SpecialType.System_String) : (value as ObjectValue)?.Type;

    /// <summary>A type with everything put in that is known.</summary>
    public ITypeSymbol Apply(ITypeSymbol type)
    {
        if (_map.Count == 0)
        {
            return type;
        }

        return type switch
        {
            ITypeParameterSymbol parameter => _map.TryGetValue(parameter, out ITypeSymbol? known) ? known : parameter,
            INamedTypeSymbol named => Apply(named),
            IArrayTypeSymbol array => _compilation.CreateArrayTypeSymbol(Apply(array.ElementType), array.Rank),
            IPointerTypeSymbol pointer => _compilation.CreatePointerTypeSymbol(Apply(pointer.PointedAtType)),
            _ => type,
        };
    }

    /// <summary>A method with everything put in that is known; its definition where that has no end.</summary>
    public IMethodSymbol Apply(IMethodSymbol method)
    {
        if (_map.Count == 0)
        {
            return method;
        }

        IMethodSymbol result = method;
        if (method.ContainingType is { } containing && method.MethodKind is not (MethodKind.LocalFunction or MethodKind.LambdaMethod))
        {
            result = MemberOf(Apply(containing), method) ?? method;
        }

        if (method.TypeArguments.Length > 0 && result.OriginalDefinition.Arity == method.TypeArguments.Length)
        {
            result = result.ConstructedFrom.Construct([.. method.TypeArguments.Select(Apply)]);
        }

        return TypeDepth.IsEndless(result) ? method.OriginalDefinition : result;
    }

    /// <summary>The member of a constructed type that a member of its definition became.</summary>
    public static IMethodSymbol? MemberOf(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (ISymbol member in type.GetMembers(method.Name))
        {
            if (member is IMethodSymbol candidate && SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.OriginalDefinition))
            {
                return candidate;
            }
        }

        return null;
    }

    private INamedTypeSymbol Apply(INamedTypeSymbol type)
    {
        if (type.IsTupleType || (type.TypeArguments.Length == 0 && type.ContainingType is null))
        {
            return type.IsTupleType && type.TupleUnderlyingType is { } underlying && !SymbolEqualityComparer.Default.Equals(underlying, type)
                ? Apply(underlying)
                : Construct(type, type);
        }

        INamedTypeSymbol definition = type.OriginalDefinition;
        if (type.ContainingType is { } outer && Apply(outer) is { } mappedOuter && !SymbolEqualityComparer.Default.Equals(mappedOuter, outer))
        {
            definition = mappedOuter.GetTypeMembers(type.Name, type.Arity).FirstOrDefault() ?? definition;
        }
        else if (type.ContainingType is not null)
        {
            definition = type.ConstructedFrom;
        }

        return Construct(definition, type);
    }

    private INamedTypeSymbol Construct(INamedTypeSymbol definition, INamedTypeSymbol type) =>
        type.Arity == 0 ? definition : definition.ConstructedFrom.Construct([.. type.TypeArguments.Select(Apply)]);

    private void Add(ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        for (int place = 0; place < parameters.Length && place < arguments.Length; place++)
        {
            if (!SymbolEqualityComparer.Default.Equals(parameters[place], arguments[place]))
            {
                _map[parameters[place]] = arguments[place];
            }
        }
    }
}

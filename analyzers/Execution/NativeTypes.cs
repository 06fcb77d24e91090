using System.Reflection;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>Types and members of the class library, as this process has them. A class of the author's is an object there, and an enumeration a number.</summary>
internal sealed class NativeTypes
{
    private readonly Dictionary<ITypeSymbol, Type?> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, MethodBase?> _members = new(SymbolEqualityComparer.Default);

    /// <summary>The type; null: there is none here.</summary>
    public Type? Of(ITypeSymbol type)
    {
        if (!_types.TryGetValue(type, out Type? found))
        {
            _types.Add(type, found = Find(type));
        }

        return found;
    }

    /// <summary>The method or constructor; null: it is not here, or not alone.</summary>
    public MethodBase? MemberOf(Type type, IMethodSymbol method)
    {
        if (!_members.TryGetValue(method, out MethodBase? found))
        {
            _members.Add(method, found = Find(type, method));
        }

        return found;
    }

    /// <summary>Whether values of a type live on the stack alone, and cannot be passed by reflection.</summary>
    public static bool IsSpan(Type type) => type.IsGenericType && type.GetGenericTypeDefinition().FullName is "System.Span`1" or "System.ReadOnlySpan`1";

    private Type? Find(ITypeSymbol type)
    {
        try
        {
            return Named(type);
        }
        catch (Exception error) when (error is TypeLoadException or IOException or BadImageFormatException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            // It is not to be had in this process.
            return null;
        }
    }

    // Assemblies of others are not loaded into the compiler.
    private Type? Named(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol { Rank: 1 } array:
                return Of(array.ElementType)?.MakeArrayType();

            case ITypeParameterSymbol or { TypeKind: TypeKind.Dynamic }:
                return typeof(object);

            case INamedTypeSymbol { TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error) } named when !named.IsRefLikeType || ObjectValue.IsSpan(named):
                if (named.IsFromSource() || !MembersOutside.IsFramework(named))
                {
                    return named.IsReferenceType ? typeof(object) : named.EnumUnderlyingType is { } number ? Of(number) : null;
                }

                if (named.ContainingType is { IsGenericType: true })
                {
                    return FindNested(named);
                }

                Type? definition = Type.GetType($"{NameOf(named)}, {named.ContainingAssembly?.Name}", throwOnError: false) ?? Type.GetType(NameOf(named), throwOnError: false);
                return Closed(definition, named.TypeArguments);

            default:
                return null;
        }
    }

    // List<int>.Enumerator
    private Type? FindNested(INamedTypeSymbol nested) =>
        nested.Arity == 0 && Of(nested.ContainingType) is { IsGenericType: true } outer
            ? outer.GetGenericTypeDefinition().GetNestedType(nested.Name, BindingFlags.Public)?.MakeGenericType(outer.GetGenericArguments())
            : null;

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{NameOf(outer)}+{type.MetadataName}" : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private Type? Closed(Type? definition, IEnumerable<ITypeSymbol> arguments)
    {
        if (definition is null || !definition.IsGenericTypeDefinition)
        {
            return definition;
        }

        Type?[] given = [.. arguments.Select(OfElement)];
        return given.Any(static one => one is null) || given.Length != definition.GetGenericArguments().Length || definition.GetGenericArguments().Any(static parameter => parameter.GetGenericParameterConstraints().Length > 0)
            ? null
            : definition.MakeGenericType(given!);
    }

    private MethodBase? Find(Type type, IMethodSymbol method)
    {
        Type?[] parameters = [.. method.Parameters.Select((parameter, place) => OfParameter(parameter, method.OriginalDefinition.Parameters[place].Type))];
        if (parameters.Any(static one => one is null))
        {
            return null;
        }

        const BindingFlags Flags = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        if (method.MethodKind == MethodKind.Constructor)
        {
            return type.GetConstructor(parameters!);
        }

        MethodBase[] found = [.. type.GetMethods(Flags)
            .Where(one => one.Name == method.Name && one.IsStatic == method.IsStatic && one.GetGenericArguments().Length == method.Arity)
            .Select(one => method.Arity == 0 ? one : Closed(one, method))
            .OfType<MethodInfo>()
            .Where(one => one.GetParameters().Select(static parameter => parameter.ParameterType).SequenceEqual(parameters))];

        // What a type declares anew hides what it inherits.
        return found.Length == 1 ? found[0] : found.Where(one => one.DeclaringType == type).ToArray() is [var own] ? own : null;
    }

    // What is not known can only be kept as an object.
    private Type? OfElement(ITypeSymbol type) => type.IsReferenceType ? typeof(object) : Of(type);

    private Type? OfParameter(IParameterSymbol parameter, ITypeSymbol declared) =>
        OfParameter(parameter.Type, declared) is not { } type ? null : parameter.RefKind == RefKind.None ? type : type.MakeByRefType();

    private Type? OfParameter(ITypeSymbol type, ITypeSymbol declared) => (type, declared) switch
    {
        (_, ITypeParameterSymbol) => OfElement(type),
        (IArrayTypeSymbol { Rank: 1 } array, IArrayTypeSymbol { ElementType: ITypeParameterSymbol }) => OfElement(array.ElementType)?.MakeArrayType(),
        _ => Of(type),
    };

    private MethodInfo? Closed(MethodInfo definition, IMethodSymbol method)
    {
        Type?[] given = [.. method.TypeArguments.Select(OfElement)];
        return given.Any(static one => one is null || IsSpan(one)) || (method.TypeArguments.Any(static one => one.IsReferenceType) && definition.GetGenericArguments().Any(static parameter => parameter.GetGenericParameterConstraints().Length > 0)) ? null : definition.MakeGenericMethod(given!);
    }
}

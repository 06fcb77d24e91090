using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>Members that are looked up by their names, on types that are known.</summary>
internal static class Reflection
{
    /// <summary>The types that a call names: port.GetType(), Type.GetType("Port").</summary>
    public static ImmutableArray<INamedTypeSymbol> TypesIn(IInvocationOperation call, MethodOrigins origins) => call switch
    {
        { TargetMethod: { Name: nameof(GetType), ContainingType.SpecialType: SpecialType.System_Object }, Instance: { } instance } => origins.Of(instance).Types,
        { TargetMethod: { Name: nameof(GetType), IsStatic: true }, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }, ..] }
            when call.SemanticModel?.Compilation.GetTypeByMetadataName(name) is { } type => [type],
        _ => [],
    };

    /// <summary>The members that a call looks up: typeof(Port).GetMethod("Reset"). Of a property, the accessors.</summary>
    public static ImmutableArray<IMethodSymbol> MembersIn(IInvocationOperation call, MethodOrigins origins)
    {
        string asked = call.TargetMethod.Name;
        if (!IsLookup(asked) || !(call.TargetMethod.ContainingType.IsNamed("System", "Type") || call.TargetMethod.ContainingNamespace?.ToDisplayString() == "System.Reflection" || asked == nameof(Delegate.CreateDelegate)))
        {
            return [];
        }

        IEnumerable<INamedTypeSymbol> types = origins.Of(call.Instance).Named.Concat(call.Arguments.Where(static argument => argument.Parameter?.Type.IsNamed("System", "Type") == true).SelectMany(argument => origins.Of(argument.Value).Named));
        string? name = call.Arguments.Select(static argument => argument.Value.ConstantValue).FirstOrDefault(static value => value is { HasValue: true, Value: string }).Value as string;
        return [.. types.SelectMany(type => Of(type, asked, name))];
    }

    private static bool IsLookup(string name) =>
        name is "GetMethod" or "GetMethods" or "GetProperty" or "GetProperties" or "GetConstructor" or "GetConstructors" or "GetMember" or "GetMembers"
            or "GetRuntimeMethod" or "GetRuntimeProperty" or "GetDeclaredMethod" or "GetDeclaredProperty" or "CreateDelegate" or "InvokeMember";

    /// <summary>The members of a type that a lookup may find.</summary>
    private static IEnumerable<IMethodSymbol> Of(INamedTypeSymbol type, string asked, string? name)
    {
        if (asked.StartsWith("GetConstructor", StringComparison.Ordinal))
        {
            return type.InstanceConstructors;
        }

        bool isProperty = asked.Contains("Propert"), isMethod = asked.Contains("Method");
        return TypesUnder(type).SelectMany(static one => one.GetMembers()).Where(member => name is null ? member.DeclaredAccessibility == Accessibility.Public : member.Name == name)
            .SelectMany(member => member switch
            {
                IPropertySymbol property when !isMethod => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
                IMethodSymbol { MethodKind: MethodKind.Ordinary } method when !isProperty => [method],
                _ => [],
            });
    }

    private static IEnumerable<INamedTypeSymbol> TypesUnder(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && current.IsFromSource(); current = current.BaseType)
        {
            yield return current;
        }
    }
}

using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>Which values can hold a delegate, a function pointer or an object of the author's.</summary>
internal static class Carriers
{
    public static bool Can(ITypeSymbol? type) => type switch
    {
        null or { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum } => false,
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } or IPointerTypeSymbol => true,
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double } => false,
        _ => true,
    };

    /// <summary>Whether the type itself says that there are methods in it: a delegate, a table of them.</summary>
    public static bool HoldsMethods(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Delegate or TypeKind.FunctionPointer } => true,
        IArrayTypeSymbol array => HoldsMethods(array.ElementType),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(static element => HoldsMethods(element.Type)),
        INamedTypeSymbol named => named.TypeArguments.Any(HoldsMethods) && !named.IsFromSource(),
        _ => false,
    };

    private static bool IsInlineArray(INamedTypeSymbol type) =>
        type.IsValueType && type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InlineArrayAttribute");

    /// <summary>Whether a value is a container, which can be filled without being assigned.</summary>
    public static bool IsContainer(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol { TypeKind: TypeKind.Delegate or TypeKind.Enum } => false,
        INamedTypeSymbol named => named.IsTupleType || IsInlineArray(named) || !named.IsFromSource(),
        _ => false,
    };
}

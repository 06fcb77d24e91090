using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>Questions to symbols that come up again and again on the way through a program.</summary>
internal static class Symbols
{
    public static bool IsFromSource(this ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether a type has a full name; the assembly does not matter, for <c>core</c> may be compiled as source.</summary>
    public static bool IsNamed(this ITypeSymbol? type, string containingNamespace, string name) =>
        type is { ContainingType: null } && type.MetadataName == name && type.ContainingNamespace?.ToDisplayString() == containingNamespace;

    /// <summary>What a method is imported from. The signature of a function pointer, which is a method too, cannot be asked that.</summary>
    public static DllImportData? Import(this IMethodSymbol method) =>
        method.MethodKind == MethodKind.FunctionPointerSignature ? null : method.GetDllImportData();

    /// <summary>Whether values of a type are copied, not referenced. Null: that depends on a type parameter.</summary>
    public static bool? IsValue(this ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { HasValueTypeConstraint: true } or ITypeParameterSymbol { HasUnmanagedTypeConstraint: true } => true,
        ITypeParameterSymbol { IsReferenceType: true } => false,
        ITypeParameterSymbol => null,
        _ => type.IsValueType,
    };
}

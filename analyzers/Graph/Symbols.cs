using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>Questions to symbols that come up again and again on the way through a program.</summary>
internal static class Symbols
{
    public static bool IsFromSource(this ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether code of another assembly can name a symbol, if only by deriving from what it is in.</summary>
    public static bool IsVisibleOutside(this ISymbol symbol)
    {
        for (ISymbol? around = symbol; around is not null and not INamespaceSymbol; around = around.ContainingSymbol)
        {
            if (around.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a type has a full name; the assembly does not matter, for <c>core</c> may be compiled as source.</summary>
    public static bool IsNamed(this ITypeSymbol? type, string containingNamespace, string name) =>
        type is { ContainingType: null } && type.MetadataName == name && type.ContainingNamespace?.ToDisplayString() == containingNamespace;

    /// <summary>Whether a member is declared here and written by a generator, which nobody sees who looks before generators ran.</summary>
    public static bool IsLeftToGenerators(this IMethodSymbol method) => method.OriginalDefinition switch
    {
        { AssociatedSymbol: IPropertySymbol { IsPartialDefinition: true, PartialImplementationPart: null } } => true,
        { AssociatedSymbol: IEventSymbol { IsPartialDefinition: true, PartialImplementationPart: null } } => true,
        { IsPartialDefinition: true, PartialImplementationPart: null } => true,
        _ => false,
    };

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

using System.Reflection;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Runtime;

/// <summary>What makes the runtime write code around a call of an imported method.</summary>
internal static class Marshalling
{
    /// <summary>"'Open', whose parameter 'name' is a 'string'"; null when everything is passed as it is.</summary>
    public static string? Of(IMethodSymbol method)
    {
        if (method.Import() is not { } import)
        {
            return null;
        }

        if (import.SetLastError)
        {
            return $"'{method.Name}', which keeps the last error";
        }

        if ((method.MethodImplementationFlags & MethodImplAttributes.PreserveSig) == 0)
        {
            return $"'{method.Name}', whose result becomes an exception";
        }

        bool isDisabled = method.ContainingAssembly.GetAttributes().Any(static attribute =>
            attribute.AttributeClass.IsNamed("System.Runtime.CompilerServices", "DisableRuntimeMarshallingAttribute"));
        if (method.Parameters.FirstOrDefault(parameter => !IsPassedAsItIs(parameter.Type, isDisabled)) is { } converted)
        {
            return $"'{method.Name}', whose parameter '{converted.Name}' is a '{converted.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
        }

        return method.ReturnsVoid || IsPassedAsItIs(method.ReturnType, isDisabled)
            ? null
            : $"'{method.Name}', which returns a '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
    }

    private static bool IsPassedAsItIs(ITypeSymbol type, bool isDisabled) => type switch
    {
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Enum or TypeKind.Error } => true,
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Char } => isDisabled,
        { SpecialType: SpecialType.System_Decimal or SpecialType.System_DateTime } => isDisabled,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => true,
        { IsUnmanagedType: false } => false,
        INamedTypeSymbol { TypeKind: TypeKind.Struct } structure => structure.GetMembers().OfType<IFieldSymbol>()
            .All(field => field.IsStatic || IsPassedAsItIs(field.Type, isDisabled)),
        _ => false,
    };
}

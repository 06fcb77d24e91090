using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>What generic code asks about its type arguments, and the JIT answers when it compiles an instantiation.</summary>
internal static class TypeQuestions
{
    /// <summary>Whether values of one type are of another; null: that is seen at run time only.</summary>
    public static bool? Is(ITypeSymbol? value, ITypeSymbol? tested)
    {
        // What may be a reference can refer to anything, and an empty nullable is nothing.
        if (value is null || tested is null || value.IsValue() != true || value is ITypeParameterSymbol || tested is ITypeParameterSymbol
            || value.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return null;
        }

        return tested.TypeKind == TypeKind.Interface
            ? value.AllInterfaces.Contains(tested, SymbolEqualityComparer.Default) ? true : null
            : SymbolEqualityComparer.Default.Equals(value, tested)
                || tested.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
                || (tested.SpecialType == SpecialType.System_Enum && value.TypeKind == TypeKind.Enum);
    }

    /// <summary>Whether an object that was made of one type is of another; null: that takes more than their declarations say.</summary>
    public static bool? IsExactly(ITypeSymbol made, ITypeSymbol wanted)
    {
        if (SymbolEqualityComparer.Default.Equals(made, wanted) || wanted.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        // Arrays convert in ways of their own, and so does what is variant.
        if (made is not INamedTypeSymbol || wanted is not INamedTypeSymbol named || made.TypeKind == TypeKind.Error || wanted.TypeKind == TypeKind.Error)
        {
            return made is IArrayTypeSymbol && wanted is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: not SpecialType.System_Array } ? false : null;
        }

        if (made.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || wanted.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || HasParameters(made) || HasParameters(wanted))
        {
            return null;
        }

        bool isBase = made.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default);
        for (INamedTypeSymbol? type = made.BaseType; type is not null && !isBase; type = type.BaseType)
        {
            isBase = SymbolEqualityComparer.Default.Equals(type, wanted);
        }

        return isBase ? true : named.TypeParameters.Any(static parameter => parameter.Variance != VarianceKind.None) ? null : false;
    }

    private static bool HasParameters(ITypeSymbol type) =>
        type is ITypeParameterSymbol || (type is INamedTypeSymbol named && named.TypeArguments.Any(HasParameters)) || (type is IArrayTypeSymbol array && HasParameters(array.ElementType));

    /// <summary>The answer of <c>RuntimeHelpers.IsReferenceOrContainsReferences</c>.</summary>
    public static bool? ContainsReferences(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => null,
        { IsReferenceType: true } => true,
        _ => !type.IsUnmanagedType,
    };

    /// <summary>The size of a basic type.</summary>
    public static int? SizeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => 1,
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double => 8,
        _ => null,
    };
}

using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>What code asks about types, where the answer does not depend on the program.</summary>
internal static class TypeFacts
{
    /// <summary>In bytes, for primitives of fixed size; null: not known.</summary>
    public static int? SizeOf(IlType type) => type.Kind != IlTypeKind.Named ? null : type.Name switch
    {
        "System.Boolean" or "System.Byte" or "System.SByte" => 1,
        "System.Char" or "System.Int16" or "System.UInt16" or "System.Half" => 2,
        "System.Int32" or "System.UInt32" or "System.Single" or "System.Text.Rune" => 4,
        "System.Int64" or "System.UInt64" or "System.Double" => 8,
        "System.Int128" or "System.UInt128" or "System.Decimal" or "System.Guid" => 16,
        _ => null,
    };

    /// <summary>Whether the garbage collector looks into values of the type; null: the type argument decides.</summary>
    public static bool? HoldsReferences(IlType type)
    {
        switch (type.Kind)
        {
            case IlTypeKind.Array:
                return true;
            case IlTypeKind.Pointer or IlTypeKind.FunctionPointer:
                return false;
            case IlTypeKind.Parameter:
                return type.IsReference ? true : null;
        }

        return type.IsReference ? true
            : SizeOf(type) is not null || type.Definition is { IsEnum: true } || type.Is("System.IntPtr") || type.Is("System.UIntPtr") ? false
            : null;
    }
}

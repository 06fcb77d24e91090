using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Arithmetic on constants that are whole numbers.</summary>
internal static class ConstantNumbers
{
    /// <summary>A number or character as one; null for anything else.</summary>
    public static long? Number(object? value) => value switch
    {
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => unchecked((long)number),
        char number => number,
        _ => null,
    };

    public static object? Narrow(long number, SpecialType type) => type switch
    {
        SpecialType.System_SByte => unchecked((sbyte)number),
        SpecialType.System_Byte => unchecked((byte)number),
        SpecialType.System_Int16 => unchecked((short)number),
        SpecialType.System_UInt16 => unchecked((ushort)number),
        SpecialType.System_Int32 => unchecked((int)number),
        SpecialType.System_UInt32 => unchecked((uint)number),
        SpecialType.System_Int64 => number,
        SpecialType.System_UInt64 => unchecked((ulong)number),
        SpecialType.System_Char => unchecked((char)number),
        _ => null,
    };

    public static Optional<object?> Compute(BinaryOperatorKind kind, long x, long y) => kind switch
    {
        BinaryOperatorKind.Equals => x == y,
        BinaryOperatorKind.NotEquals => x != y,
        BinaryOperatorKind.LessThan => x < y,
        BinaryOperatorKind.LessThanOrEqual => x <= y,
        BinaryOperatorKind.GreaterThan => x > y,
        BinaryOperatorKind.GreaterThanOrEqual => x >= y,
        BinaryOperatorKind.And => x & y,
        BinaryOperatorKind.Or => x | y,
        BinaryOperatorKind.ExclusiveOr => x ^ y,
        BinaryOperatorKind.Add => unchecked(x + y),
        BinaryOperatorKind.Subtract => unchecked(x - y),
        BinaryOperatorKind.Multiply => unchecked(x * y),
        BinaryOperatorKind.Divide when y is not (0 or -1) => x / y,
        BinaryOperatorKind.Remainder when y is not (0 or -1) => x % y,
        BinaryOperatorKind.LeftShift when y is >= 0 and < 32 => x << (int)y,
        BinaryOperatorKind.RightShift when x >= 0 && y is >= 0 and < 32 => x >> (int)y,
        _ => default(Optional<object?>),
    };
}

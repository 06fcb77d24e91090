using System.Numerics;
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

    /// <summary>Whether a number lies in the range of a type; null: one of them is none.</summary>
    public static bool? Fits(object? value, SpecialType? type)
    {
        if (type is null || LimitsOf(type.Value) is not var (least, most))
        {
            return null;
        }

        return value switch
        {
            ulong number => number >= least && number <= most,
            double number => double.IsNaN(number) || double.IsInfinity(number) ? false : Truncated(number) >= least && Truncated(number) <= most,
            float number => Fits((double)number, type),
            decimal number => Truncated(number) >= least && Truncated(number) <= most,
            _ => Number(value) is { } number ? number >= least && number <= most : null,
        };
    }

    /// <summary>Whether the exact result of arithmetic lies in the range of a type; null: it is not computed.</summary>
    public static bool? Fits(BinaryOperatorKind kind, object? left, object? right, SpecialType type)
    {
        if (Exact(left) is not { } x || Exact(right) is not { } y || LimitsOf(type) is not var (least, most))
        {
            return null;
        }

        BigInteger? result = kind switch
        {
            BinaryOperatorKind.Add => x + y,
            BinaryOperatorKind.Subtract => x - y,
            BinaryOperatorKind.Multiply => x * y,
            BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder when !y.IsZero => x / y,
            _ => null,
        };
        return result is null ? null : result >= least && result <= most;
    }

    private static BigInteger? Exact(object? value) => value is ulong number ? number : Number(value) is { } whole ? whole : null;

    private static BigInteger Truncated(double number) => new(Math.Truncate(number));

    private static BigInteger Truncated(decimal number) => new(decimal.Truncate(number));

    private static (BigInteger Least, BigInteger Most)? LimitsOf(SpecialType type) => type switch
    {
        SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
        SpecialType.System_Int64 => (long.MinValue, long.MaxValue),
        SpecialType.System_UInt64 => (ulong.MinValue, ulong.MaxValue),
        SpecialType.System_Char => (char.MinValue, char.MaxValue),
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

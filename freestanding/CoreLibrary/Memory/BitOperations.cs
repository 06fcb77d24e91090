using System.Runtime.CompilerServices;

namespace System.Numerics;

/// <summary>The compiler has the instruction.</summary>
public static class BitOperations
{
    [Intrinsic]
    public static int TrailingZeroCount(uint value) => TrailingZeroCount(value);

    [Intrinsic]
    public static int TrailingZeroCount(ulong value) => TrailingZeroCount(value);
}

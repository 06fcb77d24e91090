using System.Runtime;
using System.Runtime.CompilerServices;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Where the compiler goes when a check of its own fails: an index, an overflow, a division, a null. The image stops.</summary>
internal static class ThrowHelpers
{
    public static void ThrowIndexOutOfRangeException() => Stop();

    public static void ThrowOverflowException() => Stop();

    public static void ThrowDivideByZeroException() => Stop();

    public static void ThrowNullReferenceException() => Stop();

    public static void ThrowArgumentException() => Stop();

    public static void ThrowArgumentOutOfRangeException() => Stop();

    public static void ThrowArrayTypeMismatchException() => Stop();

    public static void ThrowPlatformNotSupportedException() => Stop();

    public static void ThrowNotImplementedException() => Stop();

    [RuntimeImport("*", "TophalfStop")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Stop();
}

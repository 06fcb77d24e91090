using System.Runtime.CompilerServices;

namespace System;

/// <summary>What the compiler calls to fill and copy what is too large for instructions in place.</summary>
internal static class SpanHelpers
{
    public static void ClearWithoutReferences(ref byte dest, nuint len) => Fill(ref dest, 0, len);

    public static void Fill(ref byte dest, byte value, nuint len)
    {
        for (nuint at = 0; at < len; at++)
        {
            Unsafe.AddByteOffset(ref dest, at) = value;
        }
    }

    /// <summary>Copies; the two may overlap.</summary>
    public static void Memmove(ref byte dest, ref byte src, nuint len)
    {
        if (Unsafe.ByteOffset(ref src, ref dest) < 0)
        {
            for (nuint at = 0; at < len; at++)
            {
                Unsafe.AddByteOffset(ref dest, at) = Unsafe.AddByteOffset(ref src, at);
            }
        }
        else
        {
            for (nuint at = len; at != 0; at--)
            {
                Unsafe.AddByteOffset(ref dest, at - 1) = Unsafe.AddByteOffset(ref src, at - 1);
            }
        }
    }
}

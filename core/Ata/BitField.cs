using System.Runtime.CompilerServices;

namespace Tophalf.Ata;

/// <summary>
/// Bit fields of the header, which are properties here. The properties are small enough for the JIT to inline by
/// itself; with these inlined into them, reading a bit is one test.
/// </summary>
internal static class BitField
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Get(ushort word, int bit) => (word & (1 << bit)) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(ref ushort word, int bit, bool value) => Set(ref word, bit, 1, value ? 1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Get(ushort word, int first, int count) => (ushort)((word >> first) & ((1 << count) - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(ref ushort word, int first, int count, int value)
    {
        int mask = ((1 << count) - 1) << first;
        word = (ushort)((word & ~mask) | ((value << first) & mask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Get(ulong word, int first, int count) => (word >> first) & ((1UL << count) - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(ref ulong word, int first, int count, ulong value)
    {
        ulong mask = ((1UL << count) - 1) << first;
        word = (word & ~mask) | ((value << first) & mask);
    }
}

using System.Runtime.CompilerServices;

namespace System.Threading;

/// <summary>Accesses that are made once, where they stand, and no earlier or later.</summary>
public static unsafe class Volatile
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ref readonly uint location) => ((UInt32Cell*)Unsafe.AsPointer(in location))->Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref readonly ulong location) => (ulong)((IntPtrCell*)Unsafe.AsPointer(in location))->Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(ref readonly nint location) => ((IntPtrCell*)Unsafe.AsPointer(in location))->Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Read(ref readonly byte location) => ((ByteCell*)Unsafe.AsPointer(in location))->Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ref readonly int location) => (int)((UInt32Cell*)Unsafe.AsPointer(in location))->Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Read(ref readonly ushort location) => ((UInt16Cell*)Unsafe.AsPointer(in location))->Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref uint location, uint value) => ((UInt32Cell*)Unsafe.AsPointer(ref location))->Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref nint location, nint value) => ((IntPtrCell*)Unsafe.AsPointer(ref location))->Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref byte location, byte value) => ((ByteCell*)Unsafe.AsPointer(ref location))->Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref ulong location, ulong value) => ((IntPtrCell*)Unsafe.AsPointer(ref location))->Value = (nint)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref int location, int value) => ((UInt32Cell*)Unsafe.AsPointer(ref location))->Value = (uint)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref ushort location, ushort value) => ((UInt16Cell*)Unsafe.AsPointer(ref location))->Value = value;

    private struct ByteCell
    {
        public volatile byte Value;
    }

    private struct UInt16Cell
    {
        public volatile ushort Value;
    }

    private struct UInt32Cell
    {
        public volatile uint Value;
    }

    // A volatile field may be as wide as an address, and an address is 64 bits wide here.
    private struct IntPtrCell
    {
        public volatile nint Value;
    }
}

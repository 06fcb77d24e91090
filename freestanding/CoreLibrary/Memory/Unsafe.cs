namespace System.Runtime.CompilerServices;

/// <summary>The compiler has the bodies: none of these is ever called.</summary>
public static unsafe class Unsafe
{
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void* AsPointer<T>(ref readonly T value)
        where T : allows ref struct;

    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T AsRef<T>(void* source)
        where T : allows ref struct;

    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref TTo As<TFrom, TTo>(ref TFrom source)
        where TFrom : allows ref struct
        where TTo : allows ref struct;

    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T Add<T>(ref T source, int elementOffset)
        where T : allows ref struct;

    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int SizeOf<T>()
        where T : allows ref struct;

    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ref T AddByteOffset<T>(ref T source, nuint byteOffset)
        where T : allows ref struct;

    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nint ByteOffset<T>(ref readonly T origin, ref readonly T target)
        where T : allows ref struct;
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tophalf.Tests.Forbidden;

// What an image cannot contain, each in a method of its own that the image must have.
public class Thing
{
    public Thing? Next;
}

public static unsafe class Forbidden
{
    private static readonly uint s_late = *(uint*)0x1234;

    private static object? s_kept;

    [UnmanagedCallersOnly(EntryPoint = nameof(Allocates))]
    public static int Allocates(int value) => Make() == null ? value : 0;

    [UnmanagedCallersOnly(EntryPoint = nameof(Boxes))]
    public static int Boxes(int value)
    {
        s_kept = value;
        return 1;
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(MakesAnArray))]
    public static int MakesAnArray(int length)
    {
        s_kept = new int[length];
        return 1;
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(Throws))]
    public static int Throws(int value)
    {
        if (value == 3)
        {
            throw new System.Exception();
        }

        return value;
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(NeedsAStaticConstructor))]
    public static uint NeedsAStaticConstructor() => s_late;

    [UnmanagedCallersOnly(EntryPoint = nameof(HasALargeFrame))]
    public static int HasALargeFrame(int at)
    {
        Large large;
        Fill(&large);
        return large.Bytes[at];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Thing Make() => new() { Next = null };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill(Large* large) => large->Bytes[7] = 1;

    private struct Large
    {
        public fixed byte Bytes[20_000];
    }
}

using Tophalf.Dispatch.Tests;

namespace Tophalf;

/// <summary>What the library finds under this name: the real access, and a point before it.</summary>
internal static class Volatile
{
    public static uint Read(ref readonly uint location)
    {
        AccessPoint.Pass();
        return System.Threading.Volatile.Read(in location);
    }

    public static ulong Read(ref readonly ulong location)
    {
        AccessPoint.Pass();
        return System.Threading.Volatile.Read(in location);
    }

    public static nint Read(ref readonly nint location)
    {
        AccessPoint.Pass();
        return System.Threading.Volatile.Read(in location);
    }

    public static void Write(ref nint location, nint value)
    {
        AccessPoint.Pass();
        System.Threading.Volatile.Write(ref location, value);
    }
}

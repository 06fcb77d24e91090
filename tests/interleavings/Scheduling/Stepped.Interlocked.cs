using Tophalf.Dispatch.Tests;

namespace Tophalf;

/// <summary>What the library finds under this name: the real operation, and a point before it.</summary>
internal static class Interlocked
{
    public static ulong CompareExchange(ref ulong location, ulong value, ulong comparand)
    {
        AccessPoint.Pass();
        return System.Threading.Interlocked.CompareExchange(ref location, value, comparand);
    }

    public static nint CompareExchange(ref nint location, nint value, nint comparand)
    {
        AccessPoint.Pass();
        return System.Threading.Interlocked.CompareExchange(ref location, value, comparand);
    }

    public static nint Exchange(ref nint location, nint value)
    {
        AccessPoint.Pass();
        return System.Threading.Interlocked.Exchange(ref location, value);
    }
}

/// <summary>Where results go, so that nothing is optimised away.</summary>
public static class Keep
{
    public static object? Object;
    public static int Number;
    public static long Long;
    public static double Double;
    public static bool Flag;
    public static string? Text;

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void It<T>(T value) where T : allows ref struct
    {
    }
}

/// <summary>A routine that must not run in an interrupt, and counts how often it does.</summary>
public static class Stub
{
    public static int Calls;

    [Tophalf.NeverIn(Tophalf.MiniportContext.Interrupt)]
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void Forbidden() => Calls++;

    /// <summary>The same, with a result.</summary>
    [Tophalf.NeverIn(Tophalf.MiniportContext.Interrupt)]
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static int ForbiddenNumber() => Calls++;
}

namespace Tophalf.Dispatch.Tests;

/// <summary>
/// Every access of a device and every call of the port driver passes here first: where a test interrupts the thread, or
/// lets another one run.
/// </summary>
internal abstract class AccessPoint
{
    [ThreadStatic]
    private static AccessPoint? s_current;

    /// <summary>What happens at the points of this thread; null: nothing.</summary>
    public static AccessPoint? Current
    {
        get => s_current;
        set => s_current = value;
    }

    public static void Pass() => s_current?.OnPass();

    protected abstract void OnPass();
}

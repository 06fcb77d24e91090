namespace Tophalf.Hosting.Tests.Machine;

/// <summary>A time without garbage collections. Leaving it throws if there was one all the same.</summary>
internal readonly struct NoCollection : IDisposable
{
    private const long Budget = 8 * 1024 * 1024;

    public static NoCollection Begin()
    {
        Assert.True(GC.TryStartNoGCRegion(Budget));
        return default;
    }

    public void Dispose() => GC.EndNoGCRegion();
}

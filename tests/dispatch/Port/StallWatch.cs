namespace Tophalf.Dispatch.Tests;

/// <summary>Adds up the stalls of this thread while it exists.</summary>
internal sealed class StallWatch : IDisposable
{
    public StallWatch() => PortDriver.Stalled = Add;

    public uint Microseconds { get; private set; }

    public Action<uint>? OnStall { get; set; }

    public void Dispose() => PortDriver.Stalled = null;

    private void Add(uint microseconds)
    {
        Microseconds += microseconds;
        OnStall?.Invoke(microseconds);
    }
}

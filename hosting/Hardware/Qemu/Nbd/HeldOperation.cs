namespace Tophalf.Hosting.Hardware.Qemu.Nbd;

/// <summary>A hold on one media operation.</summary>
internal sealed class HeldOperation : IMediaHold
{
    private readonly ManualResetEventSlim _reached = new();
    private readonly ManualResetEventSlim _released = new();

    public bool IsReached => _reached.IsSet;

    public bool WaitUntilReached(TimeSpan timeout) => _reached.Wait(timeout);

    public void Release() => _released.Set();

    public void Dispose() => Release();

    /// <summary>The operation is here, and stays until it is released.</summary>
    public void Wait()
    {
        _reached.Set();
        _released.Wait();
    }
}

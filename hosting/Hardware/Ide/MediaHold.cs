namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>Holds one media operation of a channel until it is released, so that a test chooses what completes when.</summary>
public sealed class MediaHold : IMediaHold
{
    private readonly MediaEngine _engine;
    private readonly ManualResetEventSlim _reached = new();

    internal MediaHold(MediaEngine engine) => _engine = engine;

    /// <summary>Whether an operation has arrived. It is held until <see cref="Release"/>, unless a reset ends it.</summary>
    public bool IsReached => _reached.IsSet;

    internal bool IsReleased { get; private set; }

    /// <summary>Waits until an operation has arrived.</summary>
    /// <param name="timeout">How long at most.</param>
    /// <returns>Whether one has.</returns>
    public bool WaitUntilReached(TimeSpan timeout) => _reached.Wait(timeout);

    /// <summary>
    /// Lets the operation go, or lets it pass when it comes. With <see cref="IdeExecution.Inline"/> it runs within
    /// this call.
    /// </summary>
    public void Release()
    {
        _engine.Release(this);
    }

    /// <summary>Releases.</summary>
    public void Dispose() => Release();

    internal void MarkReached() => _reached.Set();

    internal void MarkReleased() => IsReleased = true;
}

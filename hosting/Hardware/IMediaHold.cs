namespace Tophalf.Hosting.Hardware;

/// <summary>Holds one media operation of a channel until it is released, so that a test chooses what completes when.</summary>
public interface IMediaHold : IDisposable
{
    /// <summary>Whether an operation has arrived. It is held until <see cref="Release"/>, unless a reset ends it.</summary>
    bool IsReached { get; }

    /// <summary>Waits until an operation has arrived.</summary>
    /// <param name="timeout">How long at most.</param>
    /// <returns>Whether one has.</returns>
    bool WaitUntilReached(TimeSpan timeout);

    /// <summary>Lets the operation go, or lets it pass when it comes.</summary>
    void Release();
}

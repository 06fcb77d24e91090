
namespace Tophalf.Hosting.Requests;

/// <summary>What a caller asked for: it becomes one IRB, or several after each other.</summary>
internal abstract unsafe class PortRequest
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int Ended = 2;

    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _registration;
    private CancellationToken _cancellation;
    private int _state;

    /// <summary>What to call it in messages.</summary>
    public abstract string Name { get; }

    /// <summary>The first sector of the part that is next; null when it is not about sectors.</summary>
    public virtual ulong? Lba => null;

    public required byte Target { get; init; }

    /// <summary>The device; null when it is being looked for.</summary>
    public PortDevice? Device { get; set; }

    public required TimeSpan Timeout { get; init; }

    /// <summary>Whether it is tried again after a time-out.</summary>
    public bool RetriesTimeout { get; init; } = true;

    /// <summary>Whether it sets a device up, which goes on while callers' requests wait for that.</summary>
    public bool IsSetting { get; init; }

    /// <summary>Whether it succeeds too when the device had less data than was asked for.</summary>
    public virtual bool MayBeShort => false;

    /// <summary>How often it was tried again.</summary>
    public int Retries { get; set; }

    /// <summary>Whether it has timed out, and a reset ended it.</summary>
    public bool TimedOut { get; set; }

    public Task Task => _completion.Task;

    public bool IsCancelled => _cancellation.IsCancellationRequested;

    public bool HasEnded => Volatile.Read(ref _state) == Ended;

    /// <summary>Whether it begins only when an earlier request of its device has ended. A command about the device does.</summary>
    public virtual bool MustFollow(PortRequest earlier) => true;

    /// <summary>Fills in the IRB of the next part. The frame is wiped.</summary>
    public abstract void Prepare(IrbFrame frame);

    /// <summary>Takes what a part brought.</summary>
    /// <returns><see langword="true"/> when that was the last one.</returns>
    public abstract bool Take(IrbFrame frame);

    /// <summary>Takes what a part brought that failed.</summary>
    public virtual void Failed(IrbFrame frame)
    {
    }

    /// <summary>Has it cancelled together with a token.</summary>
    /// <param name="cancellation">The token.</param>
    /// <param name="noticed">Called when it is, to look at requests that were started and wait to be tried again.</param>
    public void CancelWith(CancellationToken cancellation, Action noticed)
    {
        _cancellation = cancellation;
        _registration = cancellation.UnsafeRegister(
            _ =>
            {
                CancelIfWaiting();
                noticed();
            },
            null);
    }

    /// <summary>Starts it, unless it was cancelled while it waited.</summary>
    public bool TryStart() => Interlocked.CompareExchange(ref _state, Started, Waiting) == Waiting;

    public void Succeed() => End(static (completion, _) => completion.TrySetResult(), 0);

    public void Fail(Exception exception) => End(static (completion, why) => completion.TrySetException(why), exception);

    public void Cancel() => End(static (completion, token) => completion.TrySetCanceled(token), _cancellation);

    // One that was started ends when its IRB does: until then the miniport may still move its data.
    private void CancelIfWaiting()
    {
        if (Interlocked.CompareExchange(ref _state, Ended, Waiting) == Waiting)
        {
            _completion.TrySetCanceled(_cancellation);
        }
    }

    private void End<T>(Action<TaskCompletionSource, T> end, T argument)
    {
        Volatile.Write(ref _state, Ended);
        _registration.Unregister();
        end(_completion, argument);
    }
}

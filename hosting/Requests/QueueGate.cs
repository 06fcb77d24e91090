namespace Tophalf.Hosting.Requests;

/// <summary>What the queue of a channel lets through: everything, only the settings of devices, or nothing any more. Any thread.</summary>
internal sealed class QueueGate
{
    private volatile bool _isPaused;
    private volatile Func<PortRequest, Exception>? _refusal;

    /// <summary>Whether callers' requests wait: the channel has no power, or is just getting it.</summary>
    public bool IsPaused
    {
        get => _isPaused;
        set => _isPaused = value;
    }

    public bool IsClosed => _refusal is not null;

    /// <summary>Lets nothing through any more. The first reason is the one that counts.</summary>
    /// <param name="refusal">Why, for a request.</param>
    public void Close(Func<PortRequest, Exception> refusal) => Interlocked.CompareExchange(ref _refusal, refusal, null);

    /// <summary>Why a request is refused; null when it is not.</summary>
    public Exception? Refusal(PortRequest request) => _refusal?.Invoke(request);

    /// <summary>Whether a request may be started now.</summary>
    public bool IsOpenFor(PortRequest request) => !_isPaused || request.IsSetting;
}

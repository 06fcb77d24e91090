namespace Tophalf.Hosting.Requests;

/// <summary>Decides what of the queue of a channel may be started, and what is refused for good. Any thread.</summary>
internal sealed class QueueGate
{
    private volatile QueueOpening _opening;
    private volatile Func<PortRequest, Exception>? _refusal;

    public QueueOpening Opening
    {
        get => _opening;
        set => _opening = value;
    }

    public bool IsClosed => _refusal is not null;

    /// <summary>Whether the hardware is gone: what the miniport has is to end at once.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Lets nothing through any more. The first reason is the one that counts.</summary>
    /// <param name="refusal">Why, for a request.</param>
    /// <param name="cutOff">Whether the hardware is gone.</param>
    public void Close(Func<PortRequest, Exception> refusal, bool cutOff)
    {
        Interlocked.CompareExchange(ref _refusal, refusal, null);
        IsCutOff |= cutOff;
    }

    /// <summary>Why a request is refused; null when it is not.</summary>
    public Exception? Refusal(PortRequest request) => _refusal?.Invoke(request) ?? request.Device?.Refusal(request.Name);

    /// <summary>Whether a request may be started now.</summary>
    public bool IsOpenFor(PortRequest request) => _opening switch
    {
        QueueOpening.Everything => true,
        QueueOpening.Settings => request.IsSetting,
        _ => false,
    };
}

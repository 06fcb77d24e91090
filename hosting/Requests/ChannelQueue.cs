using Tophalf.Ata;
using Tophalf.Hosting.Dump;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// The requests of a channel and the thread that starts them, watches the clock, and ends them. In dump mode that is the
/// thread of whoever makes them.
/// </summary>
/// <remarks>
/// The miniport ends a request in whatever context it likes; everything that follows from that happens here, on this
/// thread. Each channel has its own, so that two channels are in IdeHwStartIo at the same time.
/// </remarks>
internal sealed class ChannelQueue
{
    private readonly HostedChannel _channel;
    private readonly Thread? _thread;
    private readonly ActiveRequests _active;
    private readonly WaitingRequests _waiting = new();
    private readonly CompletionList _ended = new();
    private readonly AutoResetEvent _signal = new(false);
    private readonly QueueGate _gate = new();
    private volatile TaskCompletionSource? _drained;
    private volatile bool _stopping;
    private volatile bool _isOver;
    private volatile bool _hasCrashed;
    private Violation? _fault;

    public ChannelQueue(HostedChannel channel)
    {
        _channel = channel;
        _active = new ActiveRequests(channel, _waiting);
        ThreadName = $"{channel.Controller.Name}: requests of channel {channel.Number}";
        _thread = channel.Controller.Mode == IdeOperationMode.Dump ? null : new Thread(Run) { IsBackground = true, Name = ThreadName };
    }

    public QueuePauses Pauses { get; } = new();

    public string ThreadName { get; }

    /// <summary>Whether the miniport has a request. For the thread that advances the queue.</summary>
    public bool IsOutstanding => _active.Outstanding != 0;

    private PortDriverOptions Options => _channel.Controller.Options;

    public void Start() => _thread?.Start();

    /// <summary>Queues a request.</summary>
    /// <returns>Its end; it fails when the queue is closed.</returns>
    public Task Submit(PortRequest request, CancellationToken cancellation)
    {
        request.CancelWith(cancellation, () => _signal.Set());
        if (!_waiting.TryAdd(request))
        {
            request.Fail(_gate.Refusal(request)!);
        }

        if (_thread is null)
        {
            DumpPoll.Run(_channel, request.Task);
        }
        else
        {
            _signal.Set();
        }

        return request.Task;
    }

    /// <summary>A request was completed. Any context, the interrupt included.</summary>
    public void Ended(IrbFrame frame)
    {
        _ended.Add(frame);
        _signal.Set();
    }

    /// <summary>The request that is active fails because of a violation.</summary>
    public void Fail(Violation violation)
    {
        Interlocked.CompareExchange(ref _fault, violation, null);
        _signal.Set();
    }

    /// <summary>The violation for which the active request is to fail, if there is one.</summary>
    public Violation? Fault => Volatile.Read(ref _fault);

    public Violation? TakeFault() => Fault is null ? null : Interlocked.Exchange(ref _fault, null);

    /// <summary>Why a request is refused; null when it is not.</summary>
    public Exception? Refusal(PortRequest request) => _gate.Refusal(request);

    /// <summary>Has the thread look again. Any context.</summary>
    public void Wake() => _signal.Set();

    /// <summary>A device is busy, or ready again.</summary>
    public void Pause(byte target, uint seconds)
    {
        // A dump cannot wait for a device that never gets ready.
        Pauses.Set(target, _thread is null ? Math.Min(seconds, (uint)Math.Ceiling(Options.RequestTimeout.TotalSeconds)) : seconds);
        _signal.Set();
    }

    /// <summary>Starts nothing any more, and lets what is outstanding end.</summary>
    /// <returns>Completes when the miniport has no request.</returns>
    public Task DrainAsync()
    {
        TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _drained = drained;
        _gate.Opening = QueueOpening.Nothing;
        _signal.Set();
        if (_isOver)
        {
            drained.TrySetResult();
        }

        return drained.Task;
    }

    /// <summary>Goes on after <see cref="DrainAsync"/>, with everything or with settings.</summary>
    public void Open(QueueOpening opening)
    {
        _gate.Opening = opening;
        _signal.Set();
    }

    /// <summary>The hardware is gone: fails what waits and what comes, and makes the miniport end what it has.</summary>
    /// <param name="refusal">Why, for a request.</param>
    public void CutOff(Func<PortRequest, Exception> refusal) => Close(refusal, cutOff: true);

    /// <summary>Closes, and ends the thread.</summary>
    /// <returns><see langword="false"/> when the thread did not come back from the miniport in time.</returns>
    public bool Stop(TimeSpan timeout)
    {
        Close(_ => new ObjectDisposedException(nameof(PortDriver)));
        _stopping = true;
        _signal.Set();
        return _thread is null || (_thread.ThreadState & ThreadState.Unstarted) != 0 || _thread.Join(timeout);
    }

    /// <summary>The machine has crashed: fails what waits and what the miniport has, and starts nothing more.</summary>
    public void Crash()
    {
        ObjectDisposedException crashed = new(nameof(PortDriver), "The port driver has crashed.");
        Close(_ => crashed);
        _active.Crash(crashed);
        _hasCrashed = true;
        _isOver = true;
        _drained?.TrySetResult();
        _signal.Set();
    }

    /// <summary>Takes what the miniport has completed, and does what is to be done now.</summary>
    /// <param name="wait">For how many milliseconds there is nothing to do; -1 until something happens.</param>
    /// <returns><see langword="false"/> when the queue is stopped, and everything has ended; or it has crashed.</returns>
    public bool TryAdvance(out long wait)
    {
        wait = 0;
        if (_hasCrashed)
        {
            return false;
        }

        for (IrbFrame? frame = _ended.TakeAll(); frame is not null;)
        {
            IrbFrame? next = frame.Next;
            _active.Completed(frame);
            frame = next;
        }

        if (_active.IsEmpty)
        {
            ForgetFaultOfNobody();
        }

        if (_channel.Controller.IsLoaded && _channel.Notes.TryTake(out BusNews news))
        {
            BusScan.Start(_channel, news);
        }

        _active.Run(_gate, out wait);
        _isOver = _stopping && _active.IsEmpty;
        if (_isOver || (_gate.Opening == QueueOpening.Nothing && _active.Outstanding == 0))
        {
            _drained?.TrySetResult();
        }

        return !_isOver;
    }

    // Fails what waits and what comes; what is outstanding ends by itself.
    private void Close(Func<PortRequest, Exception> refusal, bool cutOff = false)
    {
        _gate.Close(refusal, cutOff);
        foreach (PortRequest request in _waiting.Close())
        {
            if (request.TryStart())
            {
                request.Fail(_gate.Refusal(request)!);
            }
        }

        _signal.Set();
    }

    private void Run()
    {
        while (TryAdvance(out long wait))
        {
            if (wait != 0)
            {
                _signal.WaitOne((int)Math.Min(wait, int.MaxValue));
            }
        }
    }

    // What author code threw fails the request that was active then, and no other.
    private void ForgetFaultOfNobody()
    {
        if (Fault is not null && Options.OnViolation == ViolationResponse.Record)
        {
            TakeFault();
        }
    }
}

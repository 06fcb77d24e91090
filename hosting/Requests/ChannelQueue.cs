using Tophalf.Ata;
using Tophalf.Hosting.Dump;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// The requests of a channel and the thread that starts them, one at a time, watches the clock, and ends them. In dump
/// mode that is the caller's thread.
/// </summary>
/// <remarks>
/// The miniport ends a request in whatever context it likes; everything that follows from that happens here, on this
/// thread. Each channel has its own, so that two channels are in IdeHwStartIo at the same time.
/// </remarks>
internal sealed class ChannelQueue
{
    private readonly HostedChannel _channel;
    private readonly Thread? _thread;
    private readonly ActiveRequest _active;
    private readonly WaitingRequests _waiting = new();
    private readonly CompletionList _ended = new();
    private readonly AutoResetEvent _signal = new(false);
    private volatile bool _closing;
    private Violation? _fault;

    public ChannelQueue(HostedChannel channel)
    {
        _channel = channel;
        _active = new ActiveRequest(channel);
        ThreadName = $"{channel.Controller.Name}: requests of channel {channel.Number}";
        _thread = channel.Controller.Mode == IdeOperationMode.Dump ? null : new Thread(Run) { IsBackground = true, Name = ThreadName };
    }

    public QueuePauses Pauses { get; } = new();

    /// <summary>Whether the miniport has a request. For the thread that advances the queue.</summary>
    public bool IsOutstanding => _active.IsOutstanding;

    private PortDriverOptions Options => _channel.Controller.Options;

    public string ThreadName { get; }

    public void Start() => _thread?.Start();

    /// <summary>Queues a request.</summary>
    /// <returns>Its end; it fails with an <see cref="ObjectDisposedException"/> when the port driver is being disposed.</returns>
    public Task Submit(PortRequest request, CancellationToken cancellation)
    {
        request.CancelWith(cancellation);
        if (!_waiting.TryAdd(request))
        {
            request.Fail(new ObjectDisposedException(nameof(PortDriver)));
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

    /// <summary>A device is busy, or ready again.</summary>
    public void Pause(byte target, uint seconds)
    {
        // A dump cannot wait for a device that never gets ready.
        Pauses.Set(target, _thread is null ? Math.Min(seconds, (uint)Math.Ceiling(Options.RequestTimeout.TotalSeconds)) : seconds);
        _signal.Set();
    }

    /// <summary>Fails what waits, lets the active request end, and ends the thread.</summary>
    /// <returns><see langword="false"/> when the thread did not come back from the miniport in time.</returns>
    public bool Stop(TimeSpan timeout)
    {
        foreach (PortRequest request in _waiting.Close())
        {
            if (request.TryStart())
            {
                request.Fail(new ObjectDisposedException(nameof(PortDriver)));
            }
        }

        _closing = true;
        _signal.Set();
        return _thread is null || (_thread.ThreadState & ThreadState.Unstarted) != 0 || _thread.Join(timeout);
    }

    /// <summary>The machine has crashed: fails what waits and what is active, and does nothing more.</summary>
    public void Crash()
    {
        ObjectDisposedException crashed = new(nameof(PortDriver), "The port driver has crashed.");
        foreach (PortRequest request in _waiting.Close())
        {
            request.Fail(crashed);
        }

        // The thread has either begun with a request, and it is seen here, or sees that it is not to begin.
        _closing = true;
        Interlocked.MemoryBarrierProcessWide();
        _active.Request?.Fail(crashed);
        _signal.Set();
    }

    /// <summary>Takes what the miniport has completed, and does the next thing that is to be done.</summary>
    /// <param name="wait">For how many milliseconds there is nothing to do; -1 until something happens.</param>
    /// <returns><see langword="false"/> when nothing is left to do, and nothing will come.</returns>
    public bool TryAdvance(out long wait)
    {
        for (IrbFrame? frame = _ended.TakeAll(); frame is not null;)
        {
            IrbFrame? next = frame.Next;
            _active.Ended(frame);
            frame = next;
        }

        if (_active.IsOutstanding)
        {
            _active.Watch(out wait);
            return true;
        }

        if (_active.Request is not null)
        {
            _active.Continue(_closing, out wait);
            return true;
        }

        ForgetFaultOfNobody();
        if (_waiting.Take(Pauses, out wait) is PortRequest request)
        {
            _active.Begin(request);
            wait = 0;
            return true;
        }

        return !_closing;
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

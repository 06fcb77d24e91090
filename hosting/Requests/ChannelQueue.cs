using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// The requests of a channel and the thread that starts them, one at a time, watches the clock, and ends them.
/// </summary>
/// <remarks>
/// The miniport ends a request in whatever context it likes; everything that follows from that happens here, on this
/// thread. Each channel has its own, so that two channels are in IdeHwStartIo at the same time.
/// </remarks>
internal sealed class ChannelQueue
{
    private readonly HostedChannel _channel;
    private readonly Thread _thread;
    private readonly WaitingRequests _waiting = new();
    private readonly CompletionList _ended = new();
    private readonly AutoResetEvent _signal = new(false);
    private volatile bool _closing;
    private Violation? _fault;

    public ChannelQueue(HostedChannel channel)
    {
        _channel = channel;
        _thread = new Thread(Run) { IsBackground = true, Name = $"{channel.Controller.Name}: requests of channel {channel.Number}" };
    }

    public QueuePauses Pauses { get; } = new();

    public string ThreadName => _thread.Name!;

    public void Start() => _thread.Start();

    /// <summary>Queues a request.</summary>
    /// <returns>Its end; it fails with an <see cref="ObjectDisposedException"/> when the port driver is being disposed.</returns>
    public Task Submit(PortRequest request, CancellationToken cancellation)
    {
        request.CancelWith(cancellation);
        if (!_waiting.TryAdd(request))
        {
            request.Fail(new ObjectDisposedException(nameof(PortDriver)));
        }

        _signal.Set();
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
        Pauses.Set(target, seconds);
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
        return (_thread.ThreadState & ThreadState.Unstarted) != 0 || _thread.Join(timeout);
    }

    private void Run()
    {
        ActiveRequest active = new(_channel);
        while (true)
        {
            for (IrbFrame? frame = _ended.TakeAll(); frame is not null;)
            {
                IrbFrame? next = frame.Next;
                active.Ended(frame);
                frame = next;
            }

            long wait;
            if (active.IsOutstanding)
            {
                active.Watch(out wait);
            }
            else if (active.Request is not null)
            {
                active.Continue(_closing, out wait);
            }
            else
            {
                ForgetFaultOfNobody();
                if (_waiting.Take(Pauses, out wait) is PortRequest request)
                {
                    active.Begin(request);
                    continue;
                }

                if (_closing)
                {
                    return;
                }
            }

            if (wait != 0)
            {
                _signal.WaitOne((int)Math.Min(wait, int.MaxValue));
            }
        }
    }

    // What author code threw fails the request that was active then, and no other.
    private void ForgetFaultOfNobody()
    {
        if (Fault is not null && _channel.Controller.Options.OnViolation == ViolationResponse.Record)
        {
            TakeFault();
        }
    }
}

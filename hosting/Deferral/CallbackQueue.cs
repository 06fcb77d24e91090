using System.Diagnostics;
using Tophalf.Ata;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Deferral;

/// <summary>
/// The callbacks that were granted and not yet run. Requesting one allocates nothing: the interrupt routine does it.
/// </summary>
/// <param name="controller">Whose channels they are.</param>
internal sealed unsafe class CallbackQueue(HostedController controller)
{
#pragma warning disable IDE0330 // A Lock allocates what its first waiter waits on, and there is no pulse.
    private readonly object _gate = new();
#pragma warning restore IDE0330

    // Workers and synchronized routines, in the order of their requests.
    private readonly Callback[] _ready =
        new Callback[controller.Hba.ChannelCount * (controller.Options.WorkerQueueLength + 2)];

    // One timer a channel.
    private readonly Callback[] _timers = new Callback[controller.Hba.ChannelCount];
    private int _first;
    private int _count;
    private bool _running;
    private bool _closed;

    /// <summary>Grants a callback, unless there are too many of its kind.</summary>
    public bool TryAdd(HostedChannel channel, IdeCallbackType kind, delegate* unmanaged<void*, void> routine, uint microseconds)
    {
        Callback callback = new(channel, kind, routine, 0);
        lock (_gate)
        {
            bool granted = !_closed && (kind == IdeCallbackType.TimerRoutine
                ? TryAddTimer(callback with { Due = Stopwatch.GetTimestamp() + ToTicks(microseconds) })
                : TryAddReady(callback));
            if (granted)
            {
                Monitor.PulseAll(_gate);
            }

            return granted;
        }
    }

    /// <summary>Waits for a callback that is due.</summary>
    /// <returns><see langword="false"/> when the queue was closed.</returns>
    public bool TryTake(out Callback callback)
    {
        while (true)
        {
            long wait;
            lock (_gate)
            {
                _running = false;
                if (_closed)
                {
                    callback = default;
                    return false;
                }

                if (TryTakeReady(out callback) || TryTakeTimer(out callback, out wait))
                {
                    _running = true;
                    return true;
                }

                Monitor.PulseAll(_gate);
                if (wait < 0)
                {
                    Monitor.Wait(_gate);
                    continue;
                }

                int milliseconds = (int)Math.Min(wait * 1000 / Stopwatch.Frequency, int.MaxValue);
                if (milliseconds > 0)
                {
                    Monitor.Wait(_gate, milliseconds);
                    continue;
                }
            }

            // Less than a millisecond to go, which is less than a wait can be told.
            Thread.Yield();
        }
    }

    /// <summary>Waits until nothing is queued or running; timers count only once they are due.</summary>
    /// <returns><see langword="false"/> when the time ran out.</returns>
    public bool WaitUntilIdle(TimeSpan timeout)
    {
        long deadline = Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency);
        lock (_gate)
        {
            while (_running || _count != 0)
            {
                long left = (deadline - Stopwatch.GetTimestamp()) * 1000 / Stopwatch.Frequency;
                if (left <= 0 || !Monitor.Wait(_gate, (int)left))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Drops what is queued, and grants nothing any more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _count = 0;
            Monitor.PulseAll(_gate);
        }
    }

    private static long ToTicks(uint microseconds) => (long)(microseconds * (double)Stopwatch.Frequency / 1e6);

    private bool TryAddTimer(Callback callback)
    {
        ref Callback timer = ref _timers[callback.Channel.Number];
        if (timer.Channel is not null)
        {
            return false;
        }

        timer = callback;
        return true;
    }

    private bool TryAddReady(Callback callback)
    {
        int same = 0;
        for (int place = 0; place < _count; place++)
        {
            ref Callback queued = ref _ready[(_first + place) % _ready.Length];
            if (queued.Channel != callback.Channel || queued.Kind != callback.Kind)
            {
                continue;
            }

            if (callback.Kind != IdeCallbackType.WorkerRoutine)
            {
                // Only the synchronized routine that was requested last is remembered.
                queued = callback;
                return true;
            }

            same++;
        }

        if (callback.Kind == IdeCallbackType.WorkerRoutine && same >= controller.Options.WorkerQueueLength)
        {
            return false;
        }

        _ready[(_first + _count++) % _ready.Length] = callback;
        return true;
    }

    private bool TryTakeReady(out Callback callback)
    {
        callback = default;
        if (_count == 0)
        {
            return false;
        }

        callback = _ready[_first];
        _first = (_first + 1) % _ready.Length;
        _count--;
        return true;
    }

    private bool TryTakeTimer(out Callback callback, out long wait)
    {
        callback = default;
        wait = -1;
        long now = Stopwatch.GetTimestamp();
        foreach (ref Callback timer in _timers.AsSpan())
        {
            if (timer.Channel is null)
            {
                continue;
            }

            long left = timer.Due - now;
            if (left <= 0)
            {
                callback = timer;
                timer = default;
                return true;
            }

            wait = wait < 0 ? left : Math.Min(wait, left);
        }

        return false;
    }
}

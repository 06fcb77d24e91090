using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// The requests that a channel works on: as many at a time as the miniport takes, in an order that their callers can
/// rely on. Only the thread of the channel's queue uses it, but for a crash.
/// </summary>
/// <remarks>
/// Requests of a device begin in the order in which they were made. One that must not overtake or meet another (two
/// transfers of which one writes what the other moves; a command that is about the whole device) begins when that one
/// has ended.
/// </remarks>
internal sealed class ActiveRequests(HostedChannel channel, WaitingRequests waiting)
{
    private readonly List<ActiveRequest> _all = [];
    private readonly ChannelReset _reset = new(channel);

    public bool IsEmpty => _all.Count == 0;

    /// <summary>How many IRBs the miniport has.</summary>
    public int Outstanding => _all.Count(active => active.Frame is not null);

    /// <summary>The miniport has completed an IRB: of a request, or of one that was given up.</summary>
    public void Completed(IrbFrame frame)
    {
        if (_all.Find(active => active.Frame == frame) is ActiveRequest active)
        {
            active.Completed();
            RemoveEnded();
        }

        channel.Frames.Return(frame);
    }

    /// <summary>Watches the clock, and starts what is to be started.</summary>
    /// <param name="gate">What may be started.</param>
    /// <param name="wait">For how many milliseconds there is nothing to do; -1 until something happens.</param>
    public void Run(QueueGate gate, out long wait)
    {
        _reset.Watch(_all, gate.IsCutOff, out wait);
        RemoveEnded();
        if (_reset.IsUnderWay)
        {
            return;
        }

        foreach (ActiveRequest active in _all)
        {
            if (active.Frame is null)
            {
                Continue(active, gate, ref wait);
            }
        }

        RemoveEnded();
        while (Begin(gate, ref wait) is ActiveRequest active)
        {
            active.Start();

            // Look again: its time has begun to run.
            wait = 0;
        }
    }

    /// <summary>Fails all of them, on any thread: the one that uses them has stopped, or is going to.</summary>
    public void Crash(Exception exception)
    {
        lock (_all)
        {
            foreach (ActiveRequest active in _all)
            {
                active.Request.Fail(exception);
            }
        }
    }

    /// <summary>The nearer of two waits, of which -1 is for ever.</summary>
    public static long Nearer(long one, long other) => one < 0 ? other : other < 0 ? one : Math.Min(one, other);

    // In one step for who crashes: a request waits, or it is here.
    private ActiveRequest? Begin(QueueGate gate, ref long wait)
    {
        lock (_all)
        {
            if (waiting.Take(gate, MayBegin, ref wait) is not PortRequest request)
            {
                return null;
            }

            ActiveRequest active = new(channel, request);
            _all.Add(active);
            return active;
        }
    }

    private void RemoveEnded()
    {
        lock (_all)
        {
            _all.RemoveAll(active => active.HasEnded);
        }
    }

    private void Continue(ActiveRequest active, QueueGate gate, ref long wait)
    {
        PortRequest request = active.Request;
        if (gate.Refusal(request) is Exception refusal)
        {
            active.End(refusal);
        }
        else if (request.IsCancelled)
        {
            active.Cancel();
        }
        else if (gate.IsOpenFor(request))
        {
            long left = Math.Max(active.NotBefore - Environment.TickCount64, channel.Queue.Pauses.Left(request.Target));
            if (left > 0)
            {
                wait = Nearer(wait, left);
            }
            else if (HasRoom(request.Target))
            {
                active.Start();
                wait = 0;
            }
        }
    }

    // For how many milliseconds a request that waits has to wait on; -1 until something happens.
    private long MayBegin(PortRequest request)
    {
        if (!HasRoom(request.Target))
        {
            return -1;
        }

        foreach (ActiveRequest active in _all)
        {
            bool isSameDevice = active.Request.Target == request.Target;
            if (isSameDevice && (active.Frame is null ? !request.IsSetting : request.MustFollow(active.Request)))
            {
                return -1;
            }
        }

        return channel.Queue.Pauses.Left(request.Target);
    }

    private bool HasRoom(byte target) =>
        Outstanding < channel.Overlap.OfChannel
        && _all.Count(active => active.Frame is not null && active.Request.Target == target) < channel.Overlap.Of(target);
}

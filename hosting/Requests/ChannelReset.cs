using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// Resets a channel when a request times out, and waits until the miniport has completed everything that it has, as
/// IdeHwReset must. Nothing is started meanwhile.
/// </summary>
internal sealed unsafe class ChannelReset(HostedChannel channel)
{
    private static readonly TimeSpan s_longestGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_graceAfterFault = TimeSpan.FromMilliseconds(200);

    private long _graceUntil;

    /// <summary>Whether the channel was reset, and requests are still outstanding.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>Calls IdeHwReset.</summary>
    public static void Call(HostedChannel channel)
    {
        byte answer;
        Interlocked.Increment(ref channel.Counters.Resets);
        channel.Lock.Enter();
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.Reset))
        {
            answer = call.Answered(channel.Interface.IdeHwReset(channel.Extension));
        }

        channel.Lock.Exit();
        if (answer == 0)
        {
            Log.ResetFailed(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number);
        }
    }

    /// <summary>Looks at the clock: resets when it is time, and gives up what does not end.</summary>
    /// <param name="all">The requests of the channel.</param>
    /// <param name="isCutOff">Whether the hardware is gone: what is outstanding ends at once.</param>
    /// <param name="wait">For how many milliseconds there is nothing to do; -1 until something happens.</param>
    public void Watch(List<ActiveRequest> all, bool isCutOff, out long wait)
    {
        wait = -1;
        ActiveRequest[] outstanding = [.. all.Where(active => active.Frame is not null)];
        IsUnderWay &= outstanding.Length != 0;
        if (IsUnderWay)
        {
            WatchGrace(outstanding, out wait);
            return;
        }

        long now = Environment.TickCount64;
        ActiveRequest[] late = [.. outstanding.Where(active => active.Deadline <= now)];

        // Author code that threw has lost the request more often than not: no need to wait for that.
        bool isLost = outstanding.Length != 0 && (isCutOff || channel.Queue.Fault?.Exception is not null);
        if (late.Length == 0 && !isLost)
        {
            wait = outstanding.Length == 0 ? -1 : outstanding.Min(active => active.Deadline) - now;
            return;
        }

        foreach (ActiveRequest active in late)
        {
            active.TimeOut();
        }

        TimeSpan grace = late.Length != 0 ? late.Min(active => active.Request.Timeout) : isCutOff ? s_longestGrace : s_graceAfterFault;
        Reset(grace < s_longestGrace ? grace : s_longestGrace);
        wait = 0;
    }

    private void Reset(TimeSpan grace)
    {
        IsUnderWay = true;
        Call(channel);
        _graceUntil = Environment.TickCount64 + (long)grace.TotalMilliseconds;
    }

    private void WatchGrace(ActiveRequest[] outstanding, out long wait)
    {
        wait = Math.Max(0, _graceUntil - Environment.TickCount64);
        if (wait > 0)
        {
            return;
        }

        IrbFrame[] left = [.. outstanding.Select(active => active.Frame!).Where(frame => frame.State == IrbState.Outstanding)];
        if (left.Length != 0 && channel.Queue.Fault is null)
        {
            RecordLeft(left);
        }

        // What is completed just now after all is left to its completion.
        foreach (ActiveRequest active in outstanding)
        {
            active.Abandon();
        }
    }
    private void RecordLeft(IrbFrame[] left)
    {
        string requests = left.Length == 1 ? $"request {left[0].Number} is" : $"requests {string.Join(", ", left.Select(frame => frame.Number))} are";
        string? refusal = left.Select(channel.Watch.RefusalDuring).FirstOrDefault(refusal => refusal is not null);
        Violations.Record(
            channel.Controller, channel, "IdeHwReset",
            $"It completes all pending requests, but {requests} still outstanding long after it{(refusal is null ? "" : $"; {refusal}")}.",
            MiniportContext.Reset);
    }
}

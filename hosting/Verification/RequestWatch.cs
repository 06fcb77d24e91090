using System.Diagnostics;
using System.Numerics;
using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Verification;

/// <summary>
/// Knows of a channel what explains a time-out: a callback that was refused, and that the miniport did nothing at all.
/// A time-out that neither explains is no violation: devices hang.
/// </summary>
/// <param name="channel">The channel.</param>
internal sealed class RequestWatch(HostedChannel channel)
{
    private long _calls;
    private long _refusedAt;
    private int _refusedKinds;
    private int _refusedTo;

    /// <summary>A routine of the miniport has returned, and has called the port driver so many times.</summary>
    public void Returned(int calls)
    {
        if (calls != 0)
        {
            Interlocked.Add(ref _calls, calls);
        }
    }

    /// <summary>A callback was granted: an earlier refusal has been made up for.</summary>
    public void Granted()
    {
        Volatile.Write(ref _refusedAt, 0);
        Volatile.Write(ref _refusedKinds, 0);
    }

    /// <summary>A callback was refused. Any context.</summary>
    public void Refused(IdeCallbackType kind, MiniportContext context)
    {
        Interlocked.Or(ref _refusedKinds, 1 << (int)kind);
        _refusedTo = (int)context;
        Volatile.Write(ref _refusedAt, Stopwatch.GetTimestamp());
    }

    /// <summary>A request goes to the miniport.</summary>
    public void Started(IrbFrame frame)
    {
        frame.StartedAt = Stopwatch.GetTimestamp();
        frame.CallsBefore = Volatile.Read(ref _calls);
    }

    /// <summary>A request has timed out, and was not reset yet.</summary>
    public void TimedOut(IrbFrame frame)
    {
        if (!channel.Controller.Options.Verifier)
        {
            return;
        }

        if (Volatile.Read(ref _calls) == frame.CallsBefore)
        {
            Violations.Record(
                channel.Controller, channel, "IdeHwStartIo",
                $"Request {frame.Number} timed out, and since it was started the miniport has called no routine of the port driver: no register was accessed, nothing completed, no callback requested.",
                MiniportContext.StartIo);
        }
        else if (RefusalDuring(frame) is string refusal && BitOperations.IsPow2(Volatile.Read(ref _refusedKinds)))
        {
            // Who asked for another kind as well has inspected the result.
            Violations.Record(
                channel.Controller, channel, PortRoutine.RequestCallback.Name(),
                $"Request {frame.Number} timed out, and {refusal}. After FALSE the routine is never called: the work must be done another way.",
                (MiniportContext)_refusedTo);
        }
    }

    /// <summary>The refusal that may be the cause when a request does not end; null when there was none.</summary>
    public string? RefusalDuring(IrbFrame frame) =>
        Volatile.Read(ref _refusedAt) <= frame.StartedAt ? null
        : $"{RoutineNames.Of((MiniportContext)_refusedTo)} had been refused a callback ({KindsOf(Volatile.Read(ref _refusedKinds))}), with none granted since, which is the likely cause";

    private static string KindsOf(int kinds) => string.Join(
        ", ", Enum.GetValues<IdeCallbackType>().Where(kind => (kinds & (1 << (int)kind)) != 0).Distinct());
}

using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// The request that a channel works on: started, watched, tried again, ended. Only the thread of the channel's queue
/// uses it.
/// </summary>
internal sealed unsafe class ActiveRequest(HostedChannel channel)
{
    // A device that was busy gets longer and longer.
    private const int FirstRetryMilliseconds = 10;
    private const int MaximumDoublings = 7;
    private static readonly TimeSpan s_longestGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_graceAfterFault = TimeSpan.FromMilliseconds(200);

    private IrbFrame? _frame;
    private long _deadline;
    private long _notBefore;
    private bool _wasReset;

    public PortRequest? Request { get; private set; }

    /// <summary>Whether the miniport has an IRB of it.</summary>
    public bool IsOutstanding => _frame is not null;

    private PortDriverOptions Options => channel.Controller.Options;

    public void Begin(PortRequest request)
    {
        Request = request;
        _notBefore = 0;
    }

    /// <summary>Starts the next part, or the same again, when it is time.</summary>
    /// <param name="closing">Whether the port driver is being disposed: nothing is started any more.</param>
    /// <param name="wait">For how many milliseconds there is nothing to do; -1 until something happens.</param>
    public void Continue(bool closing, out long wait)
    {
        wait = 0;
        PortRequest request = Request!;
        if (closing)
        {
            End(request => request.Fail(new ObjectDisposedException(nameof(PortDriver))));
            return;
        }

        if (request.IsCancelled)
        {
            End(request => request.Cancel());
            return;
        }

        wait = Math.Max(_notBefore - Environment.TickCount64, channel.Queue.Pauses.Left(request.Target));
        if (wait > 0)
        {
            return;
        }

        wait = 0;
        Start(request);
    }

    /// <summary>Watches the clock while the miniport has the request.</summary>
    /// <param name="wait">For how many milliseconds there is nothing to do.</param>
    public void Watch(out long wait)
    {
        // Author code that threw has lost the request more often than not: no need to wait for that.
        bool lost = channel.Queue.Fault?.Exception is not null && !_wasReset;
        wait = lost ? 0 : Math.Max(0, _deadline - Environment.TickCount64);
        if (wait > 0)
        {
            return;
        }

        if (_wasReset)
        {
            Abandon();
            return;
        }

        Request!.TimedOut |= !lost;
        if (!lost)
        {
            channel.Trace?.Write(TraceKind.RequestTimedOut, MiniportContext.None, _frame!.Number);
            channel.Watch.TimedOut(_frame!);
            Log.TimedOut(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, Request.Name);
        }

        Reset();
        TimeSpan grace = lost ? s_graceAfterFault : Request.Timeout < s_longestGrace ? Request.Timeout : s_longestGrace;
        _deadline = Environment.TickCount64 + (long)grace.TotalMilliseconds;
    }

    /// <summary>The miniport has completed an IRB: this request's, or one that was given up.</summary>
    public void Ended(IrbFrame frame)
    {
        IdeRequestBlock irb = frame.Result;
        PortRequest? request = frame == _frame ? Request : null;
        if (request is null)
        {
            channel.Frames.Return(frame);
            return;
        }

        _frame = null;
        bool isSuccess = irb.IrbStatus is IrbStatus.Success or (IrbStatus.Success | IrbStatus.ReturnTaskFileValid);
        Interlocked.Increment(ref channel.Counters.RequestsCompleted);
        channel.Counters.RequestsFailed += isSuccess ? 0 : 1;
        if (channel.Queue.TakeFault() is Violation fault)
        {
            End(request => request.Fail(new MiniportViolationException(fault)));
        }
        else if (request.IsCancelled)
        {
            End(request => request.Cancel());
        }
        else if (isSuccess)
        {
            Advance(request, frame, irb);
        }
        else if (MayRetry(request, irb.IrbStatus))
        {
            Retry(request, irb.IrbStatus);
        }
        else
        {
            Fail(request, irb, request.TimedOut ? "it timed out, and the channel was reset" : null);
        }

        channel.Frames.Return(frame);
    }

    private void Start(PortRequest request)
    {
        IrbFrame? frame = channel.Frames.Take();
        if (frame is null)
        {
            Fail(request, default, "the miniport has all requests of the channel and completes none");
            return;
        }

        frame.Clear(Interlocked.Increment(ref channel.Counters.RequestsStarted));
        IdeRequestBlock* irb = frame.Irb;
        irb->Channel = (byte)channel.Number;
        irb->TargetId = request.Target;
        irb->TimeOutValue = (uint)Math.Ceiling(request.Timeout.TotalSeconds);
        request.Prepare(frame);
        _frame = frame;
        _wasReset = false;
        _deadline = Environment.TickCount64 + (long)request.Timeout.TotalMilliseconds;
        channel.Trace?.Write(TraceKind.RequestStarted, MiniportContext.None, frame.Number, irb->Function);
        channel.Watch.Started(frame);
        if (!Build(frame))
        {
            frame.TryChange(IrbState.Built, IrbState.Completed);
            channel.Frames.Retire(frame);
            return;
        }

        frame.TryChange(IrbState.Built, IrbState.Outstanding);
        channel.Lock.Enter();
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.StartIo, request: frame.Number))
        {
            // The answer says that the request was received, and is ignored, as by Windows: who owns it completes it.
            call.Answered(channel.Interface.IdeHwStartIo(channel.Extension, irb));
        }

        channel.Lock.Exit();
    }

    // FALSE when IdeHwBuildIo has ended the request: it says so by a status, its answer is ignored.
    private bool Build(IrbFrame frame)
    {
        if (channel.Interface.IdeHwBuildIo == null)
        {
            return true;
        }

        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.BuildIo, request: frame.Number))
        {
            call.Answered(channel.Interface.IdeHwBuildIo(channel.Extension, frame.Irb));
        }

        return frame.Irb->IrbStatus == IrbStatus.Pending;
    }

    private void Reset()
    {
        byte answer;
        _wasReset = true;
        Interlocked.Increment(ref channel.Counters.Resets);
        channel.Lock.Enter();
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.Reset))
        {
            answer = call.Answered(channel.Interface.IdeHwReset(channel.Extension));
        }

        channel.Lock.Exit();
        if (answer == 0)
        {
            Log.ResetFailed(Options.Logger, channel.Controller.Name, channel.Number);
        }
    }

    private void Abandon()
    {
        IrbFrame frame = _frame!;
        if (!frame.TryChange(IrbState.Outstanding, IrbState.Abandoned))
        {
            // Completed just now after all.
            return;
        }

        _frame = null;
        if (channel.Queue.Fault is null)
        {
            Violations.Record(
                channel.Controller, channel, "IdeHwReset",
                $"It completes all pending requests, but request {frame.Number} is still outstanding long after it{Cause(frame)}.",
                MiniportContext.Reset);
        }

        if (channel.Queue.TakeFault() is Violation fault)
        {
            End(request => request.Fail(new MiniportViolationException(fault)));
            return;
        }

        Fail(Request!, new IdeRequestBlock { IrbStatus = IrbStatus.BusReset }, "it timed out, and not even a reset ended it");
    }

    private string Cause(IrbFrame frame) => channel.Watch.RefusalDuring(frame) is string refusal ? $"; {refusal}" : "";

    private void Advance(PortRequest request, IrbFrame frame, in IdeRequestBlock irb)
    {
        if (irb.DataTransferLength != frame.RequestedLength)
        {
            Fail(request, irb, $"{irb.DataTransferLength} bytes were moved instead of {frame.RequestedLength}");
            return;
        }

        Interlocked.Add(ref irb.IsDataOut ? ref channel.Counters.BytesWritten : ref channel.Counters.BytesRead, irb.DataTransferLength);
        request.Retries = 0;
        request.TimedOut = false;
        if (request.Take(frame))
        {
            End(request => request.Succeed());
        }
    }

    private bool MayRetry(PortRequest request, byte status) =>
        IrbStatusText.CodeOf(status) is IrbStatus.BusReset or IrbStatus.Busy
        && request.Retries < Options.RetryLimit
        && (!request.TimedOut || request.RetriesTimeout);

    private void Retry(PortRequest request, byte status)
    {
        Log.Retrying(Options.Logger, channel.Controller.Name, channel.Number, request.Name, IrbStatusText.Of(status));
        bool busy = IrbStatusText.CodeOf(status) == IrbStatus.Busy;
        _notBefore = busy ? Environment.TickCount64 + (FirstRetryMilliseconds << Math.Min(request.Retries, MaximumDoublings)) : 0;
        request.Retries++;
    }

    private void Fail(PortRequest request, in IdeRequestBlock irb, string? reason)
    {
        AtaRequestException exception = new(
            request.Name, $"{channel.Controller.Name}, channel {channel.Number}, target {request.Target}",
            request.Lba, irb.IrbStatus, irb.AtaStatus, irb.AtaError, reason);
        End(request => request.Fail(exception));
    }

    private void End(Action<PortRequest> end)
    {
        PortRequest request = Request!;
        Request = null;
        end(request);
    }
}

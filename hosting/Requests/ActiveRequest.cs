using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Tracing;

namespace Tophalf.Hosting.Requests;

/// <summary>
/// A request that a channel works on: started, tried again, ended. Only the thread of the channel's queue uses it.
/// </summary>
internal sealed unsafe class ActiveRequest(HostedChannel channel, PortRequest request)
{
    // A device that was busy gets longer and longer.
    private const int FirstRetryMilliseconds = 10;
    private const int MaximumDoublings = 7;

    public PortRequest Request => request;

    /// <summary>What the miniport has of it; null while it waits for its next part, or to be tried again.</summary>
    public IrbFrame? Frame { get; private set; }

    /// <summary>Whether whoever asked for it has the answer.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>When it times out, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline { get; private set; }

    /// <summary>When it may be tried again, in the same milliseconds.</summary>
    public long NotBefore { get; private set; }

    private PortDriverOptions Options => channel.Controller.Options;

    /// <summary>Gives the next part to the miniport, or the same again.</summary>
    public void Start()
    {
        IrbFrame? frame = channel.Frames.Take();
        if (frame is null)
        {
            Fail(default, "the miniport has all requests of the channel and completes none");
            return;
        }

        frame.Clear(Interlocked.Increment(ref channel.Counters.RequestsStarted));
        IdeRequestBlock* irb = frame.Irb;
        irb->Channel = (byte)channel.Number;
        irb->TargetId = request.Target;
        irb->TimeOutValue = (uint)Math.Ceiling(request.Timeout.TotalSeconds);
        request.Prepare(frame);
        Frame = frame;
        Deadline = Environment.TickCount64 + (long)request.Timeout.TotalMilliseconds;
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

    /// <summary>Its time is up: the channel is being reset for it.</summary>
    public void TimeOut()
    {
        request.TimedOut = true;
        channel.Trace?.Write(TraceKind.RequestTimedOut, MiniportContext.None, Frame!.Number);
        channel.Watch.TimedOut(Frame!);
        Log.TimedOut(Options.Logger, channel.Controller.Name, channel.Number, request.Name);
    }

    /// <summary>The miniport has completed its IRB.</summary>
    public void Completed()
    {
        IrbFrame frame = Frame!;
        IdeRequestBlock irb = frame.Result;
        Frame = null;
        bool isSuccess = irb.IrbStatus is IrbStatus.Success or (IrbStatus.Success | IrbStatus.ReturnTaskFileValid)
            || (request.MayBeShort && irb.IrbStatus == IrbStatus.DataLengthMismatch);
        Interlocked.Increment(ref channel.Counters.RequestsCompleted);
        channel.Counters.RequestsFailed += isSuccess ? 0 : 1;
        if (channel.Queue.TakeFault() is Violation fault)
        {
            End(new MiniportViolationException(fault));
        }
        else if (request.IsCancelled)
        {
            Cancel();
        }
        else if (isSuccess)
        {
            Advance(frame, irb);
        }
        else if (RemovalOf() is DeviceRemovedException removal)
        {
            End(removal);
        }
        else if (MayRetry(irb.IrbStatus))
        {
            Retry(irb.IrbStatus);
        }
        else
        {
            request.Failed(frame);
            Fail(irb, History());
        }
    }

    /// <summary>Gives it up, unless it was completed just now: not even a reset has made the miniport complete it.</summary>
    public void Abandon()
    {
        if (!Frame!.TryChange(IrbState.Outstanding, IrbState.Abandoned))
        {
            return;
        }

        // The frame stays with the miniport, which may still move the data.
        Frame = null;
        if (channel.Queue.TakeFault() is Violation fault)
        {
            End(new MiniportViolationException(fault));
        }
        else
        {
            Fail(new IdeRequestBlock { IrbStatus = IrbStatus.BusReset }, "it timed out, and not even a reset ended it");
        }
    }

    public void Cancel()
    {
        HasEnded = true;
        request.Cancel();
    }

    public void End(Exception exception)
    {
        HasEnded = true;
        request.Fail(exception);
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

    private void Advance(IrbFrame frame, in IdeRequestBlock irb)
    {
        if (irb.DataTransferLength > frame.RequestedLength
            || (irb.DataTransferLength < frame.RequestedLength && !request.MayBeShort))
        {
            Fail(irb, $"{irb.DataTransferLength} bytes were moved instead of {frame.RequestedLength}");
            return;
        }

        Interlocked.Add(ref irb.IsDataOut ? ref channel.Counters.BytesWritten : ref channel.Counters.BytesRead, irb.DataTransferLength);
        request.Retries = 0;
        request.TimedOut = false;
        if (request.Take(frame))
        {
            HasEnded = true;
            request.Succeed();
        }
    }

    // A request that failed may be the first to notice that nobody is there any more.
    private DeviceRemovedException? RemovalOf()
    {
        if (HbaRemoval.IsGone(channel.Controller))
        {
            HbaRemoval.Run(channel.Controller);
        }

        return channel.Queue.Refusal(request) as DeviceRemovedException;
    }

    private bool MayRetry(byte status) =>
        IrbStatusText.CodeOf(status) is IrbStatus.BusReset or IrbStatus.Busy
        && request.Retries < Options.RetryLimit
        && (!request.TimedOut || request.RetriesTimeout);

    private void Retry(byte status)
    {
        Log.Retrying(Options.Logger, channel.Controller.Name, channel.Number, request.Name, IrbStatusText.Of(status));
        bool busy = IrbStatusText.CodeOf(status) == IrbStatus.Busy;
        NotBefore = busy ? Environment.TickCount64 + (FirstRetryMilliseconds << Math.Min(request.Retries, MaximumDoublings)) : 0;
        request.Retries++;
    }

    // What came before the last end: a time-out, or earlier attempts.
    private string? History()
    {
        string tried = request.Retries == 0 ? "" : $"tried {request.Retries + 1} times";
        return !request.TimedOut ? (tried.Length == 0 ? null : tried)
            : $"it timed out after {request.Timeout.TotalSeconds} s, and the channel was reset{(tried.Length == 0 ? "" : "; ")}{tried}";
    }

    private void Fail(in IdeRequestBlock irb, string? reason) => End(RemovalOf() as Exception ?? new AtaRequestException(
        request.Name, $"{channel.Controller.Name}, channel {channel.Number}, target {request.Target}",
        request.Lba, irb.IrbStatus, irb.AtaStatus, irb.AtaError, reason));
}

using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Guard;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Requests;

/// <summary>The frames of a channel, and the one way in which a request ends: it is completed, exactly once.</summary>
internal sealed unsafe class IrbFrames
{
    // Beside those that are used at a time. They catch late completions: a frame comes back into use after all the
    // others, so a request that is completed twice is not taken for the next one.
    private const int Spare = 3;

    private readonly HostedChannel _channel;
    private readonly IrbFrame[] _all;
    private readonly Queue<IrbFrame> _free;

    /// <exception cref="OutOfMemoryException">The physical addresses are used up.</exception>
    public IrbFrames(HostedChannel channel, int overlapped, int dataLength, int extensionLength)
    {
        _channel = channel;
        _all = new IrbFrame[overlapped + Spare];
        GuardedMemory? guarded = channel.Controller.Options.Guard;
        if (guarded is null)
        {
            channel.Controller.Arena.Grow(_all.Length * IrbFrame.SizeFor(dataLength, extensionLength));
        }

        for (int place = 0; place < _all.Length; place++)
        {
            FrameGuard? guard = guarded is null ? null : new FrameGuard(guarded, channel.Number);
            _all[place] = new IrbFrame(channel.Controller.Arena, dataLength, extensionLength, guard);
        }

        _free = new(_all);
    }

    /// <summary>Takes a frame; null when the miniport has all of them and never completed them.</summary>
    public IrbFrame? Take()
    {
        CheckCompleted();
        return _free.TryDequeue(out IrbFrame? frame) ? frame : null;
    }

    /// <summary>Looks for writes to requests that were completed.</summary>
    public void CheckCompleted()
    {
        // Nobody writes what is guarded, nor can it be looked at.
        if (!_channel.Controller.Options.Verifier || _channel.Controller.Options.Guard is not null)
        {
            return;
        }

        foreach (IrbFrame frame in _free)
        {
            if (frame.Number != 0 && IrbPoison.DamageOf(frame) is string damage)
            {
                Violations.Record(
                    _channel.Controller, _channel, "AtaPortCompleteRequest",
                    $"Request {frame.Number} (function 0x{frame.Result.Function:X}) was written after it had been completed: {damage}. A completed request is the port driver's: do not touch it any more.",
                    MiniportContext.None);
                IrbPoison.Fill(frame);
            }
        }
    }

    /// <summary>A request is over, completed by the miniport or ended by IdeHwBuildIo. Any context.</summary>
    public void Retire(IrbFrame frame)
    {
        frame.TakeResult();
        if (_channel.Controller.Options.Verifier)
        {
            if (frame.ListChange() is string change)
            {
                Violations.Record(
                    "AtaPortGetScatterGatherList", $"Of the list of request {frame.Number}, {change} was changed. The list is read-only.", _channel);
            }

            IrbPoison.Fill(frame);
        }

        frame.Close();
        _channel.Queue.Ended(frame);
    }

    public void Return(IrbFrame frame)
    {
        frame.TryChange(IrbState.Completed, IrbState.Free);
        _free.Enqueue(frame);
    }

    /// <summary>The frame of an IRB; null when it is none of this channel's.</summary>
    public IrbFrame? Find(IdeRequestBlock* irb)
    {
        foreach (IrbFrame frame in _all)
        {
            if (frame.Irb == irb)
            {
                return frame;
            }
        }

        return null;
    }

    /// <summary>The miniport completes a request. Any context.</summary>
    public void Complete(IdeRequestBlock* irb, string routine)
    {
        IrbFrame? frame = Find(irb);
        if (frame is null)
        {
            Violations.Record(
                routine,
                IsRequestSense(irb) ? "A request for sense data is not completed: AtaPortReleaseRequestSenseIrb gives it back."
                    : $"0x{(nint)irb:X} is not a request of this channel.",
                _channel);
            return;
        }

        Complete(frame, routine, status: null);
    }

    /// <summary>The miniport completes all requests of a device.</summary>
    public void CompleteAll(byte target, byte status, string routine)
    {
        foreach (IrbFrame frame in _all)
        {
            if (frame.State == IrbState.Outstanding && (target == QueueTag.Untagged || frame.Irb->TargetId == target))
            {
                Complete(frame, routine, status);
            }
        }
    }

    private bool IsRequestSense(IdeRequestBlock* irb)
    {
        foreach (RequestSense sense in _channel.Sense)
        {
            if (sense.Irb == irb)
            {
                return true;
            }
        }

        return false;
    }

    private void Complete(IrbFrame frame, string routine, byte? status)
    {
        if (!frame.TryChange(IrbState.Outstanding, IrbState.Completed))
        {
            if (frame.TryChange(IrbState.Abandoned, IrbState.Completed))
            {
                // Late, but not wrong: it is the port driver that gave up.
                Retire(frame);
                return;
            }

            Violations.Record(
                routine,
                frame.State == IrbState.Built
                    ? "The request has not been started yet."
                    : "The request is not outstanding: it has been completed before.",
                _channel);
            return;
        }

        foreach (RequestSense sense in _channel.Sense)
        {
            if (sense.TryReleaseFor(frame))
            {
                Violations.Record(routine, "A request is completed only after the request for its sense data was released.", _channel);
            }
        }

        IdeRequestBlock* irb = frame.Irb;
        irb->IrbStatus = status ?? irb->IrbStatus;
        if (irb->IrbStatus == IrbStatus.Pending)
        {
            irb->IrbStatus = IrbStatus.InternalError;
            Violations.Record(routine, "A request must not be completed as IRB_STATUS_PENDING.", _channel);
        }

        _channel.Trace?.Write(TraceKind.RequestCompleted, HostThread.Current.Context, frame.Number, irb->IrbStatus);
        HostThread.Current.Completed |= 1u << _channel.Number;
        Retire(frame);
    }
}

using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortCompleteRequest, AtaPortGetScatterGatherList, AtaPortDeviceStateChange, AtaPortRequestCallback and what belongs to them.</summary>
internal static unsafe class RequestRoutines
{
    private const string CompleteOne = "AtaPortCompleteRequest";
    private const string CompleteAll = "AtaPortCompleteAllActiveRequests";
    private const string StateChange = "AtaPortDeviceStateChange";
    private const string ScatterGather = "AtaPortGetScatterGatherList";
    private const string Callback = "AtaPortRequestCallback";

    public static void CompleteRequest(void* channelExtension, IdeRequestBlock* irb)
    {
        PortCall.Begin(PortRoutine.CompleteRequest, (long)irb);
        if (Started(channelExtension, CompleteOne) is HostedChannel channel)
        {
            channel.Frames.Complete(irb, CompleteOne);
        }
    }

    public static void CompleteAllActiveRequests(void* channelExtension, byte target, byte lun, byte irbStatus)
    {
        PortCall.Begin(PortRoutine.CompleteAllActiveRequests, target);
        if (Started(channelExtension, CompleteAll) is HostedChannel channel && Exists(channel, target, CompleteAll))
        {
            channel.Frames.CompleteAll(target, irbStatus, CompleteAll);
        }
    }

    public static IdeScatterGatherList* GetScatterGatherList(void* channelExtension, IdeRequestBlock* irb)
    {
        PortCall.Begin(PortRoutine.GetScatterGatherList, (long)irb);
        if (Started(channelExtension, ScatterGather) is not HostedChannel channel)
        {
            return null;
        }

        IrbFrame? frame = channel.Frames.Find(irb);
        if (frame is null)
        {
            Violations.Record(ScatterGather, $"0x{(nint)irb:X} is not a request of this channel.", channel);
            return null;
        }

        if (frame.State is not (IrbState.Outstanding or IrbState.Abandoned))
        {
            Violations.Record(ScatterGather, "The request is not the miniport's: it has not been started yet, or has been completed.", channel);
            return null;
        }

        return irb->UsesDma ? frame.List : null;
    }

    public static void DeviceStateChange(void* channelExtension, byte targetId, byte lun, uint busyTimeout)
    {
        PortCall.Begin(PortRoutine.DeviceStateChange, busyTimeout);
        if (HostedExtensions.Channel(channelExtension, StateChange) is HostedChannel channel && Exists(channel, targetId, StateChange))
        {
            channel.Queue.Pause(targetId, busyTimeout);
        }
    }

    public static byte RequestCallback(
        IdeCallbackType callbackType, void* channelExtension, delegate* unmanaged<void*, void> routine, uint microseconds)
    {
        if (!PortCall.Begin(PortRoutine.RequestCallback, (long)callbackType)
            || HostedExtensions.Channel(channelExtension, Callback) is not HostedChannel channel)
        {
            return 0;
        }

        if (routine == null || callbackType is < IdeCallbackType.TimerRoutine or >= IdeCallbackType.MaxCallbackType)
        {
            Violations.Record(Callback, "There is no routine, or the type of the callback is none.", channel);
            return 0;
        }

        PortDriverOptions options = channel.Controller.Options;
        CallbackRequest request = new(callbackType, channel.Number, HostThread.Current.Context, microseconds);
        CountRequest(channel.Counters, callbackType);
        bool granted = (options.CallbackPolicy is null || options.CallbackPolicy(in request))
            && channel.Controller.Dpc.Queue.TryAdd(channel, callbackType, routine, microseconds);
        channel.Trace?.Write(
            granted ? TraceKind.CallbackGranted : TraceKind.CallbackRefused, request.From, (long)callbackType);
        if (granted)
        {
            channel.Watch.Granted();
            return 1;
        }

        channel.Watch.Refused(callbackType, request.From);
        CountRefusal(channel.Counters, callbackType);
        return 0;
    }

    // Before it is granted: it may run at once, and nothing is run that was not requested.
    private static void CountRequest(ChannelCounters counters, IdeCallbackType type)
    {
        switch (type)
        {
            case IdeCallbackType.WorkerRoutine:
                Interlocked.Increment(ref counters.WorkersRequested);
                break;

            case IdeCallbackType.TimerRoutine:
                Interlocked.Increment(ref counters.TimersRequested);
                break;
        }
    }

    private static void CountRefusal(ChannelCounters counters, IdeCallbackType type)
    {
        switch (type)
        {
            case IdeCallbackType.WorkerRoutine:
                Interlocked.Increment(ref counters.WorkersRefused);
                break;

            case IdeCallbackType.TimerRoutine:
                Interlocked.Increment(ref counters.TimersRefused);
                break;
        }
    }

    private static bool Exists(HostedChannel channel, byte target, string routine)
    {
        bool exists = target is < IdeLimits.Devices or QueueTag.Untagged;
        if (!exists)
        {
            Violations.Record(
                routine, $"There is no target {target}: targets are 0 to {IdeLimits.Devices - 1}, and {QueueTag.Untagged} is all of them.", channel);
        }

        return exists;
    }

    // Before IdeStart has succeeded there are no requests.
    private static HostedChannel? Started(void* channelExtension, string routine)
    {
        HostedChannel? channel = HostedExtensions.Channel(channelExtension, routine);
        if (channel is null || channel.Frames is not null)
        {
            return channel;
        }

        Violations.Record(routine, "The channel is not started: it has no requests.", channel);
        return null;
    }
}

using System.Runtime;
using Tophalf.Ata;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.PortDriver;

/// <summary>The AtaPort routines, as the miniport's calls reach them. Narrow results are returned in a whole register.</summary>
internal static unsafe partial class Routines
{
    [RuntimeExport("AtaPortCompleteRequest")]
    private static void CompleteRequest(void* channelExtension, IdeRequestBlock* irb)
    {
        Channel* channel = Channel.Of(channelExtension);
        if (irb != &channel->Request.Irb || channel->Request.State != RequestState.Started)
        {
            Stops.Stop("AtaPortCompleteRequest: the request is not outstanding on the channel"u8);
        }

        if (irb->IrbStatus == IrbStatus.Pending)
        {
            Stops.Stop("AtaPortCompleteRequest: the status is IRB_STATUS_PENDING"u8);
        }

        channel->Request.State = RequestState.Completed;
    }

    [RuntimeExport("AtaPortCompleteAllActiveRequests")]
    private static void CompleteAllActiveRequests(void* channelExtension, byte target, byte lun, byte irbStatus)
    {
        if (Interrupts.IsServing)
        {
            Stops.Stop("AtaPortCompleteAllActiveRequests must not be called in interrupt context"u8);
        }

        Channel* channel = Channel.Of(channelExtension);
        if (channel->Request.State == RequestState.Started)
        {
            channel->Request.Irb.IrbStatus = irbStatus;
            channel->Request.State = RequestState.Completed;
        }
    }

    [RuntimeExport("AtaPortDeviceStateChange")]
    private static void DeviceStateChange(void* channelExtension, byte target, byte lun, uint busyTimeout)
    {
        // AtaPortDeviceBusy. There is one request at a time here, so there is no queue that could be held.
        if (busyTimeout != 0 && Interrupts.IsServing)
        {
            Stops.Stop("AtaPortDeviceBusy must not be called in interrupt context"u8);
        }
    }

    [RuntimeExport("AtaPortRequestCallback")]
    private static uint RequestCallback(
        IdeCallbackType type, void* channelExtension, delegate* unmanaged<void*, void> routine, uint microseconds) =>
        Channel.Of(channelExtension)->Callbacks.TryRequest(type, routine, microseconds) ? 1u : 0u;

    [RuntimeExport("AtaPortGetScatterGatherList")]
    private static IdeScatterGatherList* GetScatterGatherList(void* channelExtension, IdeRequestBlock* irb) =>
        irb->UsesDma ? Channel.Of(channelExtension)->Request.List : null;

    [RuntimeExport("AtaPortBuildRequestSenseIrb")]
    private static IdeRequestBlock* BuildRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb) => null;

    [RuntimeExport("AtaPortReleaseRequestSenseIrb")]
    private static void ReleaseRequestSenseIrb(void* channelExtension, IdeRequestBlock* irb)
    {
    }

    [RuntimeExport("AtaPortInitializeQueueTag")]
    private static uint InitializeQueueTag(void* channelExtension, byte target, byte lun, byte maximum) => 0;

    [RuntimeExport("AtaPortAllocateQueueTag")]
    private static uint AllocateQueueTag(void* channelExtension, byte target, byte lun) => QueueTag.Untagged;

    [RuntimeExport("AtaPortReleaseQueueTag")]
    private static void ReleaseQueueTag(void* channelExtension, byte target, byte lun, byte tag)
    {
    }
}

using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortInitializeQueueTag, AtaPortAllocateQueueTag, AtaPortReleaseQueueTag.</summary>
internal static unsafe class QueueTagRoutines
{
    private const string InitializeTags = "AtaPortInitializeQueueTag";
    private const string AllocateTag = "AtaPortAllocateQueueTag";
    private const string ReleaseTag = "AtaPortReleaseQueueTag";

    public static byte Initialize(void* channelExtension, byte targetId, byte lun, byte maxQueueTag)
    {
        if (!PortCall.Begin(PortRoutine.InitializeQueueTag, maxQueueTag)
            || TagsOf(channelExtension, targetId, lun, InitializeTags) is not QueueTags tags
            || maxQueueTag is 0 or QueueTag.Untagged)
        {
            return 0;
        }

        tags.Initialize(maxQueueTag);
        return 1;
    }

    public static byte Allocate(void* channelExtension, byte targetId, byte lun) =>
        PortCall.Begin(PortRoutine.AllocateQueueTag, targetId)
        && InitializedTagsOf(channelExtension, targetId, lun, AllocateTag) is QueueTags tags
            ? tags.Allocate()
            : (byte)0;

    public static void Release(void* channelExtension, byte targetId, byte lun, byte queueTag)
    {
        PortCall.Begin(PortRoutine.ReleaseQueueTag, queueTag);
        if (InitializedTagsOf(channelExtension, targetId, lun, ReleaseTag) is QueueTags tags && !tags.TryRelease(queueTag))
        {
            Violations.Record(ReleaseTag, $"Nobody has the tag {queueTag} of target {targetId}.");
        }
    }

    private static QueueTags? InitializedTagsOf(void* channelExtension, byte targetId, byte lun, string routine)
    {
        QueueTags? tags = TagsOf(channelExtension, targetId, lun, routine);
        if (tags is null || tags.Highest != 0)
        {
            return tags;
        }

        Violations.Record(routine, $"Target {targetId} has no tags before AtaPortInitializeQueueTag.");
        return null;
    }

    private static QueueTags? TagsOf(void* channelExtension, byte targetId, byte lun, string routine)
    {
        if (HostedExtensions.Channel(channelExtension, routine) is not HostedChannel channel)
        {
            return null;
        }

        if (targetId < channel.Tags.Length && lun == 0)
        {
            return channel.Tags[targetId];
        }

        Violations.Record(routine, $"There is no target {targetId} with a logical unit {lun}: targets are 0 and 1, with the unit 0.", channel);
        return null;
    }
}

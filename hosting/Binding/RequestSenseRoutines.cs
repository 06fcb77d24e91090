using Tophalf.Ata;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortBuildRequestSenseIrb, AtaPortReleaseRequestSenseIrb.</summary>
internal static unsafe class RequestSenseRoutines
{
    private const string BuildIrb = "AtaPortBuildRequestSenseIrb";
    private const string ReleaseIrb = "AtaPortReleaseRequestSenseIrb";

    public static IdeRequestBlock* Build(void* channelExtension, IdeRequestBlock* irb)
    {
        if (!PortCall.Begin(PortRoutine.BuildRequestSenseIrb, (long)irb)
            || HostedExtensions.Channel(channelExtension, BuildIrb) is not HostedChannel channel)
        {
            return null;
        }

        IrbFrame? original = channel.Frames?.Find(irb);
        if (original is null || original.State != IrbState.Outstanding)
        {
            Violations.Record(BuildIrb, $"0x{(nint)irb:X} is not a request that this channel has outstanding.", channel);
            return null;
        }

        if (irb->SenseInfoBuffer == null || irb->SenseInfoBufferLength == 0)
        {
            Violations.Record(BuildIrb, "The request has no buffer for sense data: IdeRequestBlock.NeedsRequestSense tells.", channel);
            return null;
        }

        return channel.Sense[irb->TargetId].Build(original);
    }

    public static void Release(void* channelExtension, IdeRequestBlock* irb)
    {
        PortCall.Begin(PortRoutine.ReleaseRequestSenseIrb, (long)irb);
        if (HostedExtensions.Channel(channelExtension, ReleaseIrb) is not HostedChannel channel)
        {
            return;
        }

        foreach (RequestSense sense in channel.Sense)
        {
            if (sense.Irb == irb && sense.TryRelease())
            {
                return;
            }
        }

        Violations.Record(ReleaseIrb, $"0x{(nint)irb:X} is not what AtaPortBuildRequestSenseIrb returned, or was released before.", channel);
    }
}

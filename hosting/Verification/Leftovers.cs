using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Verification;

/// <summary>What a channel still has of the port driver's after IdeStop: somebody took it and forgot it.</summary>
internal static class Leftovers
{
    /// <summary>Records everything, and takes it back.</summary>
    public static void Record(HostedChannel channel)
    {
        if (channel.RegistryBuffer.IsAllocated)
        {
            Record(channel, "AtaPortRegistryAllocateBuffer", "The buffer was never freed.");
            channel.RegistryBuffer.Free("AtaPortRegistryAllocateBuffer");
        }

        for (int target = 0; target < channel.Tags.Length; target++)
        {
            if (channel.Tags[target].Taken is int taken and not 0)
            {
                Record(channel, "AtaPortAllocateQueueTag", $"Of the tags of target {target}, {taken} were never released.");
            }
        }

        for (int target = 0; target < channel.Sense.Length; target++)
        {
            if (channel.Sense[target].Original is IrbFrame original)
            {
                Record(
                    channel, "AtaPortBuildRequestSenseIrb",
                    $"The request-sense IRB of target {target}, built for request {original.Number}, was never released.");
            }
        }
    }

    private static void Record(HostedChannel channel, string routine, string message)
    {
        if (channel.Controller.Options.Verifier)
        {
            Violations.Record(channel.Controller, channel, routine, message, MiniportContext.None);
        }
    }
}

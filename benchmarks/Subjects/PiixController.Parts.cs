using System.Runtime.CompilerServices;

namespace Tophalf.Samples.Piix3;

/// <content>Parts of the generated code, for measurements.</content>
public unsafe partial struct PiixController
{
    /// <summary>Where the state word lies in a channel extension.</summary>
    public static uint StateOffset
    {
        get
        {
            Dispatcher.PiixChannelExtension channel;
            return (uint)((byte*)&channel.State - (byte*)&channel);
        }
    }

    /// <summary>The dispatcher, without what leads into managed code.</summary>
    public static byte Interrupt(void* channel) => Dispatcher.PiixChannelExtension.Interrupt((Dispatcher.PiixChannelExtension*)channel);

    /// <summary>What the dispatcher does for one channel, and for its sibling once more: other ways to a channel do the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Ask(void* channelExtension)
    {
        Dispatcher.PiixChannelExtension* channel = (Dispatcher.PiixChannelExtension*)channelExtension;
        if (channel->State.Flags != 0)
        {
            return Dispatcher.PiixChannelExtension.AskHeld(channel) != 0;
        }

        uint cause = PiixChannel.Claim(ref *(PiixChannel*)channel, ref *(PiixController*)channel->Controller);
        return cause != 0 && Dispatcher.PiixChannelExtension.Serve(channel, cause) != 0;
    }
}

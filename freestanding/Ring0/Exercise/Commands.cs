using Tophalf.Ring0.Machine;
using Tophalf.Ring0.PortDriver;

namespace Tophalf.Ring0.Exercise;

/// <summary>Requests, from their start to their end.</summary>
internal static unsafe class Commands
{
    private const byte CodeMask = 0x0F;

    /// <summary>Runs the prepared request of a channel, and waits for its end.</summary>
    /// <returns>How it ended: IRB_STATUS.</returns>
    public static byte Run(Channel* channel)
    {
        Request.Start(channel);
        while (!IsEnded(channel))
        {
            Controller.Wait();
        }

        return TakeStatus(channel);
    }

    /// <summary>Whether the request of a channel has ended. One that takes too long ends everything: its interrupt was lost.</summary>
    public static bool IsEnded(Channel* channel)
    {
        if (channel->Request.IsLate)
        {
            Stops.Stop(channel->Number == 0
                ? "channel 0: a request was not completed in time, so its interrupt was lost"u8
                : "channel 1: a request was not completed in time, so its interrupt was lost"u8);
        }

        return channel->Request.State == RequestState.Completed;
    }

    /// <summary>Takes the result of a request that has ended; the next may be prepared.</summary>
    public static byte TakeStatus(Channel* channel)
    {
        channel->Request.State = RequestState.None;
        return (byte)(channel->Request.Irb.IrbStatus & CodeMask);
    }
}

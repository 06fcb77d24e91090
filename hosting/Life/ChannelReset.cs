using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Life;

/// <summary>Resets a channel: IdeHwReset, which completes whatever the miniport has.</summary>
internal static unsafe class ChannelReset
{
    public static void Run(HostedChannel channel)
    {
        byte answer;
        Interlocked.Increment(ref channel.Counters.Resets);
        channel.Lock.Enter();
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.Reset))
        {
            answer = call.Answered(channel.Interface.IdeHwReset(channel.Extension));
        }

        channel.Lock.Exit();
        if (answer == 0)
        {
            Log.ResetFailed(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number);
        }
    }
}

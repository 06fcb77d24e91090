using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Life;

/// <summary>Ends a miniport, however far its load went: requests, callbacks, IdeStop, threads, memory.</summary>
internal static unsafe class MiniportStop
{
    public static void Run(HostedController controller)
    {
        PortDriverOptions options = controller.Options;
        bool quiet = true;

        // IdeStop finds nothing outstanding, as the contract has it.
        foreach (HostedChannel channel in controller.Channels)
        {
            // A request ends at its second time-out at the latest: before that the thread is not stuck.
            quiet &= Ended(controller, channel.Queue.Stop(LongestRequest(options)), channel.Queue.ThreadName);
        }

        // Whoever was looking for devices has failed with the queue, and is not to call the miniport after IdeStop.
        foreach (HostedChannel channel in controller.Channels)
        {
            quiet &= EndsOf(channel.Scan, controller, $"the scan of channel {channel.Number}");
        }

        quiet &= EndsOf(controller.Power, controller, "the change of power");
        controller.Dpc.Queue.WaitUntilIdle(options.StopTimeout);
        foreach (HostedChannel channel in controller.Channels.Where(channel => channel.IsStarted))
        {
            if (!ChannelStart.Control(channel, IdeControlAction.Stop, null))
            {
                Log.StopRefused(options.Logger, controller.Name, $"IdeHwControl of channel {channel.Number}");
            }
        }

        foreach (HostedChannel channel in controller.Channels)
        {
            Leftovers.Record(channel);
        }

        if (controller.IsStarted && !ControllerStart.Control(controller, IdeControlAction.Stop, null))
        {
            Log.StopRefused(options.Logger, controller.Name, "AtaAdapterControl");
        }

        foreach (InterruptSource source in controller.Lines)
        {
            quiet &= Ended(controller, source.Disconnect(options.StopTimeout), source.Line.Name);
        }

        quiet &= Ended(controller, controller.Dpc.Stop(options.StopTimeout), controller.Dpc.ThreadName);
        foreach (HostedChannel channel in controller.Channels)
        {
            channel.Frames?.CheckCompleted();
        }

        Forget(controller, quiet);
        Log.Stopped(options.Logger, controller.Name);
    }

    /// <summary>Nothing leads to this miniport any more.</summary>
    /// <param name="controller">Its controller.</param>
    /// <param name="mayFree">Whether no thread is in it any more, so that its memory can go, too.</param>
    public static void Forget(HostedController controller, bool mayFree)
    {
        HostedExtensions.Remove(controller);
        MappedAddresses.Close(controller.Window);
        if (mayFree)
        {
            controller.Blocks.Free();
            controller.FreeArena();
        }
    }

    private static TimeSpan LongestRequest(PortDriverOptions options) =>
        (2 * (options.RequestTimeout > options.IdentifyTimeout ? options.RequestTimeout : options.IdentifyTimeout)) + options.StopTimeout;

    // Who comes after this finds the queues closed.
    private static bool EndsOf(SemaphoreSlim holder, HostedController controller, string what)
    {
        bool ended = Ended(controller, holder.Wait(controller.Options.StopTimeout), what);
        if (ended)
        {
            holder.Release();
        }

        return ended;
    }

    private static bool Ended(HostedController controller, bool ended, string thread)
    {
        if (!ended)
        {
            Log.ThreadStuck(controller.Options.Logger, controller.Name, thread);
        }

        return ended;
    }
}

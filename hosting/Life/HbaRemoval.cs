namespace Tophalf.Hosting.Life;

/// <summary>The HBA is taken out while it works: everything that waits for it ends, and its devices leave.</summary>
internal static class HbaRemoval
{
    /// <summary>Whether nobody answers for the HBA any more: its vendor reads as all ones, which is nobody's.</summary>
    public static bool IsGone(HostedController controller)
    {
        Span<byte> vendor = stackalloc byte[2];
        controller.Hba.ReadConfiguration(0, vendor);
        return !vendor.ContainsAnyExcept((byte)0xFF);
    }

    /// <summary>Ends everything. The miniport completes what it has in IdeHwReset, with which the queues go on.</summary>
    public static void Run(HostedController controller)
    {
        // Before anybody else is asked: whoever comes second must find its own queue closed, too.
        foreach (HostedChannel channel in controller.Channels)
        {
            channel.Queue.CutOff(request => new DeviceRemovedException(
                request.Name, $"{controller.Name}, channel {channel.Number}, target {request.Target}", "the controller was removed"));
        }

        if (!controller.TryRemove())
        {
            return;
        }

        Log.HbaRemoved(controller.Options.Logger, controller.Name);

        // Not on the thread of a queue: whoever listens may wait for requests.
        Task.Run(() =>
        {
            foreach (PortDevice device in controller.Devices.All)
            {
                controller.Devices.Remove(device);
            }
        });
    }
}

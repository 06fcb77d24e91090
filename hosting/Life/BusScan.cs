using Tophalf.Ata;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Life;

/// <summary>Follows what a miniport notifies: looks for devices that came, drops those that went, asks for power states.</summary>
internal static class BusScan
{
    /// <summary>Follows the news of a channel, after what came before them.</summary>
    public static void Start(HostedChannel channel, BusNews news) => Task.Run(() => RunAsync(channel, news));

    private static async Task RunAsync(HostedChannel channel, BusNews news)
    {
        await channel.Scan.WaitAsync().ConfigureAwait(false);
        try
        {
            for (byte target = 0; target <= channel.MaximumTarget; target++)
            {
                uint device = 1u << target;
                if ((news.Removed & device) != 0 && channel.Controller.Devices.Find(channel.Number, target) is PortDevice gone)
                {
                    Remove(channel, gone);
                }

                if ((news.Arrived & device) != 0)
                {
                    await LookAsync(channel, target).ConfigureAwait(false);
                }

                if (news.Power[target] != IdePowerState.Unspecified)
                {
                    await RequestPowerAsync(channel, target, news.Power[target]).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or MiniportException or MiniportViolationException)
        {
            Log.ScanFailed(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, exception);
        }
        finally
        {
            channel.Scan.Release();
        }
    }

    private static async Task LookAsync(HostedChannel channel, byte target)
    {
        DeviceList devices = channel.Controller.Devices;
        PortDevice? known = devices.Find(channel.Number, target);
        PortDevice? found = await DeviceDiscovery.FindAsync(channel, target, CancellationToken.None).ConfigureAwait(false);
        if (known is not null && found is not null && known.Model == found.Model && known.Serial == found.Serial)
        {
            return;
        }

        if (known is not null)
        {
            Remove(channel, known);
        }

        if (found is not null)
        {
            PortDevice[] present = [.. devices.All.Where(device => device.Channel == channel.Number), found];
            await TransferModeChoice.MakeAsync(channel, present, CancellationToken.None).ConfigureAwait(false);
            devices.Add(found);
        }
    }

    private static void Remove(HostedChannel channel, PortDevice device)
    {
        channel.Controller.Devices.Remove(device);
        channel.Queue.Wake();
    }

    private static async Task RequestPowerAsync(HostedChannel channel, byte target, IdePowerState state)
    {
        PowerRequest request = new(state) { Target = target, Timeout = channel.Controller.Options.RequestTimeout };
        await channel.Queue.Submit(request, CancellationToken.None).ConfigureAwait(false);
    }
}

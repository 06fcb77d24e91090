using Tophalf.Ata;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Life;

/// <summary>Takes the power from a miniport that is at work, and gives it back. Requests that wait go on waiting.</summary>
internal static class PowerTransition
{
    /// <exception cref="MiniportException">The miniport refused; it goes on with power.</exception>
    public static async Task DownAsync(HostedController controller)
    {
        await Task.WhenAll(controller.Channels.Select(channel => channel.Queue.DrainAsync())).ConfigureAwait(false);
        controller.Dpc.Queue.WaitUntilIdle(controller.Options.StopTimeout);
        try
        {
            foreach (HostedChannel channel in controller.Channels)
            {
                Require(controller, Control(channel, IdeControlAction.PowerDown), "IdeHwControl", channel.Number, "IdePowerDown");
            }

            Require(controller, Control(controller, IdeControlAction.PowerDown), "AtaAdapterControl", null, "IdePowerDown");
        }
        catch
        {
            Open(controller, QueueOpening.Everything);
            throw;
        }
    }

    /// <exception cref="MiniportException">The miniport refused; its channels stay as they are.</exception>
    public static async Task UpAsync(HostedController controller)
    {
        Require(controller, Control(controller, IdeControlAction.PowerUp), "AtaAdapterControl", null, "IdePowerUp");
        foreach (HostedChannel channel in controller.Channels)
        {
            Require(controller, Control(channel, IdeControlAction.PowerUp), "IdeHwControl", channel.Number, "IdePowerUp");
        }

        // Devices come up with what they are set to by default.
        Open(controller, QueueOpening.Settings);
        foreach (HostedChannel channel in controller.Channels)
        {
            PortDevice[] devices = [.. controller.Devices.All.Where(device => device.Channel == channel.Number)];
            foreach (PortDevice device in devices)
            {
                await DeviceDiscovery.SetUpAsync(device, channel, CancellationToken.None).ConfigureAwait(false);
            }

            await TransferModeChoice.MakeAsync(channel, devices, CancellationToken.None).ConfigureAwait(false);
        }

        Open(controller, QueueOpening.Everything);
    }

    private static void Open(HostedController controller, QueueOpening opening)
    {
        foreach (HostedChannel channel in controller.Channels)
        {
            channel.Queue.Open(opening);
        }
    }

    private static void Require(HostedController controller, bool succeeded, string routine, int? channel, string action) =>
        Step.Require(controller, succeeded, routine, channel, $"it answered FALSE to {action}.");

    private static unsafe bool Control(HostedChannel channel, IdeControlAction action) => ChannelStart.Control(channel, action, null);

    private static unsafe bool Control(HostedController controller, IdeControlAction action) => ControllerStart.Control(controller, action, null);
}

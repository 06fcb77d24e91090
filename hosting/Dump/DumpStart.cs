using Tophalf.Hosting.Life;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Dump;

/// <summary>
/// Loads a miniport for a dump: DriverEntry, AtaAdapterControl, and one channel. AtaControllerChannelEnabled is not
/// asked, no interrupt is connected, and no thread is started.
/// </summary>
internal static class DumpStart
{
    /// <returns>The disk to write to.</returns>
    public static AtaDevice Run<TMiniport>(HostedController controller, DumpDriverOptions options)
        where TMiniport : unmanaged, IAtaMiniport
    {
        ControllerStart.Load<TMiniport>(controller);
        int channels = ControllerStart.Start(controller);
        if (options.Channel >= channels)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Channel, $"The miniport has {channels} channels, from 0, and no channel {options.Channel}.");
        }

        HostedChannel channel = controller.AddChannel(options.Channel);
        ChannelStart.Initialize(channel);
        ChannelStart.Start(channel);

        // The crash came in the middle of something: a device may wait for data that nobody will ever bring.
        ChannelReset.Call(channel);
        Step.ThrowOnFault(controller);

        // What follows awaits requests, and those end before they are awaited.
        AtaDevice device = DeviceDiscovery.FindAsync(channel, (byte)options.Target, CancellationToken.None).GetAwaiter().GetResult() as AtaDevice
            ?? throw new IOException(
                $"{controller.Name} has no ATA disk on channel {options.Channel}, target {options.Target}: there is nothing to write a dump to.");
        TransferModeChoice.MakeAsync(channel, [device], CancellationToken.None).GetAwaiter().GetResult();
        Step.ThrowOnFault(controller);
        return device;
    }
}

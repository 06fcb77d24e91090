using System.Runtime.InteropServices;
using Tophalf.Ata;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Life;

/// <summary>Looks for the devices of a channel by IDENTIFY, and introduces each to the miniport by IdeHwInitialize.</summary>
internal static class DeviceDiscovery
{
    /// <exception cref="MiniportException">The miniport refused a device.</exception>
    public static async Task<List<PortDevice>> FindAsync(HostedChannel channel, CancellationToken cancellation)
    {
        List<PortDevice> found = [];
        for (int target = 0; target <= channel.MaximumTarget; target++)
        {
            if (await FindAsync(channel, (byte)target, cancellation).ConfigureAwait(false) is PortDevice device)
            {
                found.Add(device);
            }
        }

        return found;
    }

    /// <summary>Looks for one device: a disk, or one that takes packets.</summary>
    /// <returns>The device; null when there is none.</returns>
    /// <exception cref="MiniportException">The miniport refused it.</exception>
    public static async Task<PortDevice?> FindAsync(HostedChannel channel, byte target, CancellationToken cancellation)
    {
        try
        {
            return await FindDiskAsync(channel, target, cancellation).ConfigureAwait(false);
        }
        catch (AtaRequestException exception) when (IrbStatusText.CodeOf(exception.IrbStatus) == IrbStatus.DeviceError)
        {
            // Somebody is there and does not know IDENTIFY DEVICE: that is what a packet device does.
            Log.NotADisk(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, target, exception.Message);
        }
        catch (AtaRequestException exception)
        {
            Log.NotFound(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, target, exception.Message);
            return null;
        }

        try
        {
            return await FindPacketDeviceAsync(channel, target, cancellation).ConfigureAwait(false);
        }
        catch (AtaRequestException exception)
        {
            Log.NotFound(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, target, exception.Message);
            return null;
        }
    }

    /// <summary>Introduces a device to the miniport, and sets it up. Once more, when it has lost what it was set to.</summary>
    /// <exception cref="MiniportException">The miniport refused it.</exception>
    public static async Task SetUpAsync(PortDevice device, HostedChannel channel, CancellationToken cancellation)
    {
        byte block = Introduction.Of(device, channel);
        if (device is AtaDevice disk)
        {
            await UseBlocksAsync(disk, channel, block, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<AtaDevice> FindDiskAsync(HostedChannel channel, byte target, CancellationToken cancellation)
    {
        IdentifyDeviceData identify = await IdentifyAsync(channel, target, DeviceCommand.Identify, cancellation).ConfigureAwait(false);
        AtaDevice disk = new(channel, target, in identify);
        await SetUpAsync(disk, channel, cancellation).ConfigureAwait(false);
        Log.Found(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, target, disk.Model, disk.SectorCount);
        return disk;
    }

    private static async Task<AtapiDevice> FindPacketDeviceAsync(HostedChannel channel, byte target, CancellationToken cancellation)
    {
        IdentifyDeviceData identify = await IdentifyAsync(channel, target, DeviceCommand.IdentifyPacket, cancellation).ConfigureAwait(false);
        AtapiDevice device = new(channel, target, in identify);
        await SetUpAsync(device, channel, cancellation).ConfigureAwait(false);
        Log.FoundPacketDevice(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, target, device.Model);
        return device;
    }

    private static async Task<IdentifyDeviceData> IdentifyAsync(
        HostedChannel channel, byte target, DeviceCommand command, CancellationToken cancellation)
    {
        CommandRequest request = new(command)
        {
            Target = target,
            Timeout = channel.Controller.Options.IdentifyTimeout,
            RetriesTimeout = false,
            IsSetting = true,
        };
        await channel.Queue.Submit(request, cancellation).ConfigureAwait(false);
        return MemoryMarshal.Read<IdentifyDeviceData>(request.Result);
    }

    private static async Task UseBlocksAsync(AtaDevice device, HostedChannel channel, byte block, CancellationToken cancellation)
    {
        if (device.Transfer != TransferMethod.PioMultiple)
        {
            return;
        }

        DeviceCommand command = DeviceCommand.SetMultipleMode(block);
        try
        {
            if (block > 1)
            {
                await device.SetAsync(command, cancellation).ConfigureAwait(false);
                return;
            }
        }
        catch (AtaRequestException exception)
        {
            Log.SettingFailed(
                channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, command.Name, device.Target, exception);
        }

        device.Transfer = TransferMethod.Pio;
    }
}

using System.Runtime.InteropServices;
using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Life;

/// <summary>Looks for the devices of a channel by IDENTIFY, and introduces each to the miniport by IdeHwInitialize.</summary>
internal static class DeviceDiscovery
{
    // What a drive may be asked to move per interrupt; more gains nothing, and old drives do not know it.
    private const byte LargestBlock = 16;

    /// <exception cref="MiniportException">The miniport refused a device.</exception>
    public static async Task<List<AtaDevice>> FindAsync(HostedChannel channel, CancellationToken cancellation)
    {
        List<AtaDevice> found = [];
        for (int target = 0; target <= channel.MaximumTarget; target++)
        {
            if (await FindAsync(channel, (byte)target, cancellation).ConfigureAwait(false) is AtaDevice device)
            {
                found.Add(device);
            }
        }

        return found;
    }

    /// <returns>The device; null when there is none.</returns>
    /// <exception cref="MiniportException">The miniport refused it.</exception>
    public static async Task<AtaDevice?> FindAsync(HostedChannel channel, byte target, CancellationToken cancellation)
    {
        if (await IdentifyAsync(channel, target, cancellation).ConfigureAwait(false) is not IdentifyDeviceData identify)
        {
            return null;
        }

        AtaDevice device = new(channel, target, in identify);
        byte block = Introduce(device, channel, identify);
        await UseBlocksAsync(device, channel, block, cancellation).ConfigureAwait(false);
        Log.Found(channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, target, device.Model, device.SectorCount);
        return device;
    }

    private static async Task<IdentifyDeviceData?> IdentifyAsync(HostedChannel channel, byte target, CancellationToken cancellation)
    {
        PortDriverOptions options = channel.Controller.Options;
        CommandRequest request = new(DeviceCommand.Identify)
        {
            Target = target,
            Timeout = options.IdentifyTimeout,
            RetriesTimeout = false,
            IsSetting = true,
        };
        try
        {
            await channel.Queue.Submit(request, cancellation).ConfigureAwait(false);
        }
        catch (AtaRequestException exception)
        {
            // Nobody there, or something that is not an ATA disk.
            Log.NotFound(options.Logger, channel.Controller.Name, channel.Number, target, exception.Message);
            return null;
        }

        return MemoryMarshal.Read<IdentifyDeviceData>(request.Result);
    }

    // Calls IdeHwInitialize; returns the block size for READ and WRITE MULTIPLE on which the miniport settled.
    private static unsafe byte Introduce(AtaDevice device, HostedChannel channel, IdentifyDeviceData identify)
    {
        IdeDeviceParameters parameters = new()
        {
            Version = (ushort)sizeof(IdeDeviceParameters),
            IdeDeviceType = IdeDeviceType.Ata,
            TargetId = (byte)device.Target,
            NumberOfOverlappedRequests = (byte)channel.Overlap.OfChannel,
            MaxBlockXfer = Math.Min(identify.MaximumBlockTransfer, LargestBlock),
            AddressTranslation = device.Supports48Bit ? AtaAddressTranslation.Lba48Bit : AtaAddressTranslation.Lba,
            MaxLba = (long)device.SectorCount - 1,
            BytesPerLogicalSector = (uint)device.SectorSize,
            BytesPerPhysicalSector = (uint)device.SectorSize << identify.PhysicalLogicalSectorSize.LogicalSectorsPerPhysicalSector,
            TransferModeSupported = TransferModes.Supported(identify),
            TransferModeSelected = TransferModes.Current(identify),
        };
        byte answer;
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.Initialize))
        {
            answer = call.Answered(channel.Interface.IdeHwInitialize(channel.Extension, &parameters, &identify));
        }

        Step.Require(
            channel.Controller, answer != 0, "IdeHwInitialize", channel.Number,
            $"it answered FALSE: target {device.Target} ({device.Model}) cannot be used.");
        channel.Overlap.Set((byte)device.Target, parameters.NumberOfOverlappedRequests);
        return parameters.MaxBlockXfer;
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

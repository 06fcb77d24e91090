using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Life;

/// <summary>Has the miniport choose transfer modes (AtaControllerTransferModeSelect), and tells the devices.</summary>
internal static class TransferModeChoice
{
    /// <exception cref="MiniportException">The miniport refused.</exception>
    public static async Task MakeAsync(HostedChannel channel, IReadOnlyList<PortDevice> devices, CancellationToken cancellation)
    {
        IdeTransferModeParameters parameters = Ask(channel, devices);
        foreach (PortDevice device in devices)
        {
            if (TransferModes.ToSet(parameters.DeviceTransferModeSelected[device.Target], parameters.DeviceTransferModeCurrent[device.Target])
                is not byte mode)
            {
                continue;
            }

            DeviceCommand command = DeviceCommand.SetTransferMode(mode);
            try
            {
                await device.SetAsync(command, cancellation).ConfigureAwait(false);
            }
            catch (AtaRequestException exception)
            {
                Log.SettingFailed(
                    channel.Controller.Options.Logger, channel.Controller.Name, channel.Number, command.Name, device.Target, exception);
            }
        }
    }

    private static unsafe IdeTransferModeParameters Ask(HostedChannel channel, IReadOnlyList<PortDevice> devices)
    {
        HostedController controller = channel.Controller;
        IdeTransferModeParameters parameters = new() { ChannelNumber = (byte)channel.Number };
        for (int target = 0; target < IdeLimits.Devices; target++)
        {
            parameters.DeviceType[target] = IdeDeviceType.NotExist;
        }

        foreach (PortDevice device in devices)
        {
            IdentifyDeviceData identify = device.Identify;
            parameters.DeviceType[device.Target] = device is AtaDevice ? IdeDeviceType.Ata : IdeDeviceType.Atapi;
            parameters.IoReadySupported[device.Target] = identify.Capabilities.IordySupported ? (byte)1 : (byte)0;
            parameters.DeviceTransferModeSupported[device.Target] = TransferModes.Supported(identify);
            parameters.DeviceTransferModeCurrent[device.Target] = TransferModes.Current(identify);
        }

        byte answer;
        using (HostThread.Call call = HostThread.Enter(controller, channel, MiniportContext.TransferModeSelect))
        {
            answer = call.Answered(controller.Interface.AtaControllerTransferModeSelect(controller.Extension, &parameters));
        }

        Step.Require(
            controller, answer != 0, "AtaControllerTransferModeSelect", channel.Number,
            "it answered FALSE: there is no transfer mode that devices and controller share.");
        return parameters;
    }
}

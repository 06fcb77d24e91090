using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <content>The channel is started and stopped.</content>
public unsafe partial struct PiixChannel
{
    public static bool Control(ref PiixChannel channel, ref PiixController controller, IdeControlAction action, void* parameters) =>
        action switch
        {
            IdeControlAction.Start => channel.Start((IdeChannelConfiguration*)parameters, in controller),
            IdeControlAction.PowerUp => channel.Quiesce(),
            _ => true,
        };

    public static bool Initialize(
        ref PiixChannel channel, ref PiixController controller, IdeDeviceParameters* parameters, IdentifyDeviceData* identify)
    {
        channel._transfer.SetBlockSize(parameters->TargetId, parameters->MaxBlockXfer);
        channel._packet.SetDevice(parameters->TargetId, (parameters->DeviceCharacteristics & DeviceFlags.InterruptOnDrq) != 0);
        return true;
    }

    private bool Start(IdeChannelConfiguration* configuration, in PiixController controller)
    {
        configuration->NumberOfOverlappedRequests = 1;
        configuration->MaxTargetId = IdeLimits.Devices;
        if (!_taskFile.TryMap(ref this, configuration->ChannelResources))
        {
            return false;
        }

        _busMaster = new BusMaster(controller.BusMasterOf(configuration->ChannelNumber));
        return (!_busMaster.IsPresent || _prds.TryAllocate(ref this)) && Quiesce();
    }

    /// <summary>Firmware may have left an interrupt behind: it is dismissed, and the channel kept quiet, until it is asked.</summary>
    private bool Quiesce()
    {
        _taskFile.Control = DeviceControl.DisableInterrupts;
        _busMaster.Stop();
        _busMaster.Acknowledge();
        _ = _taskFile.AcknowledgeStatus();
        return true;
    }
}

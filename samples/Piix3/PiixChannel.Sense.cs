using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <content>Why a packet device refused: it is asked before the request that failed is completed.</content>
public unsafe partial struct PiixChannel
{
    /// <summary>Asks the device, in the worker. False: nobody wants to know, or it cannot be asked.</summary>
    private bool TryAskWhy(IdeRequestBlock* refused)
    {
        refused->IrbStatus = IrbStatus.DeviceError;
        IdeRequestBlock* sense = refused->NeedsRequestSense ? AtaPort.BuildRequestSenseIrb(ref this, refused) : null;
        if (sense == null)
        {
            return false;
        }

        if (!_transfer.TryBegin(sense) || Select(sense) != IrbStatus.Success)
        {
            AtaPort.ReleaseRequestSenseIrb(ref this, sense);
            return false;
        }

        _refused = refused;
        _packet.Begin(sense);
        StartPacket(sense);

        // The slot is empty as long as the worker has the request that failed, so this publishes; or finds a reset.
        Return(sense);
        return true;
    }

    /// <summary>Gives the request for sense data back.</summary>
    /// <param name="sense">That request.</param>
    /// <param name="status">How it ended; receives how the request that failed ends.</param>
    /// <returns>The request that failed.</returns>
    private IdeRequestBlock* EndSense(IdeRequestBlock* sense, ref byte status)
    {
        IdeRequestBlock* refused = _refused;
        AtaPort.ReleaseRequestSenseIrb(ref this, sense);
        status = status switch
        {
            IrbStatus.Success => IrbStatus.DeviceError | IrbStatus.AutosenseValid,
            IrbStatus.BusReset => IrbStatus.BusReset,
            _ => IrbStatus.DeviceError,
        };
        return refused;
    }
}

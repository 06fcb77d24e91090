using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <content>Start-io: the task file that the port driver made is written to the device.</content>
public unsafe partial struct PiixChannel
{
    // The first one may be waited for twice, the other once: together under the 1,000 microseconds of a routine, and long
    // enough for a device that is willing.
    private const uint ReadyLimit = 100;
    private const uint DataRequestLimit = 700;

    public static bool StartIo(ref PiixChannel channel, ref PiixController controller, IdeRequestBlock* irb)
    {
        byte refusal = channel.Start(irb);
        if (refusal != IrbStatus.Success)
        {
            irb->IrbStatus = refusal;
            AtaPort.CompleteRequest(ref channel, irb);
        }

        return true;
    }

    /// <summary>Writes the command. Anything but success: it was not written, and the request is to end so.</summary>
    private byte Start(IdeRequestBlock* irb)
    {
        if (irb->Function is IrbFunction.AdapterFlush or IrbFunction.Shutdown)
        {
            // Nothing is cached here.
            irb->IrbStatus = IrbStatus.Success;
            AtaPort.CompleteRequest(ref this, irb);
            return IrbStatus.Success;
        }

        if (!(irb->IsAtaCommand || irb->IsAtapiCommand) || !_transfer.TryBegin(irb) || (irb->UsesDma && !TryPrepareDma(irb)))
        {
            return IrbStatus.InvalidRequest;
        }

        byte refusal = Select(irb);
        if (refusal != IrbStatus.Success)
        {
            return refusal;
        }

        // Published before the command is written: its interrupt may take it at once.
        _packet.Begin(irb);
        _active.Publish(irb);
        if (irb->IsAtapiCommand)
        {
            StartPacket(irb);
        }
        else
        {
            StartCommand(irb);
        }

        _active.MarkIssued(irb);
        return IrbStatus.Success;
    }

    private void StartCommand(IdeRequestBlock* irb)
    {
        _taskFile.WriteCommand(&irb->IdeTaskFile, irb->Is48Bit);
        if (_transfer.Kind == TransferKind.Dma)
        {
            _busMaster.Start();
        }

        // 400 ns, after which the device shows that it is busy: one read of the status takes as long.
        _ = _taskFile.Status;
        if (_transfer.Kind == TransferKind.PioOut)
        {
            // No interrupt asks for the first block.
            WriteFirstBlock();
        }
    }

    private byte Select(IdeRequestBlock* irb)
    {
        // The registers of a packet command are the miniport's to write: the packet is in their place in the request.
        byte device = irb->IsAtapiCommand ? TaskFile.Device0Or1(irb->TargetId) : irb->IdeTaskFile.Current.DriveHeadReg;
        _taskFile.Device = device;
        _ = _taskFile.Status;
        AtaStatus status = _taskFile.WaitWhile(AtaStatus.Busy | AtaStatus.DataRequest, ReadyLimit);
        if (status == AtaStatus.Floating
            || (status == AtaStatus.NoDevice && !irb->IsAtapiCommand && !_taskFile.IsSilentPacketDevice(device, ReadyLimit)))
        {
            return IrbStatus.SelectionTimeout;
        }

        if ((status & (AtaStatus.Busy | AtaStatus.DataRequest)) != 0)
        {
            // Still in a reset, say: the port driver tries again later.
            return IrbStatus.Busy;
        }

        return irb->RequiresDeviceReady && (status & AtaStatus.Ready) == 0 ? IrbStatus.SelectionTimeout : IrbStatus.Success;
    }

    private bool TryPrepareDma(IdeRequestBlock* irb)
    {
        IdeScatterGatherList* list = _busMaster.IsPresent ? AtaPort.GetScatterGatherList(ref this, irb) : null;
        if (list == null || !_prds.TryFill(list))
        {
            return false;
        }

        // This clears the latch. Had an old interrupt set it, its line would be left, which nobody claims without a latch.
        _busMaster.Prepare(_prds.PhysicalAddress, toMemory: irb->IsDataIn);
        _ = _taskFile.AcknowledgeStatus();
        return true;
    }

    private void WriteFirstBlock()
    {
        AtaStatus status = _taskFile.WaitFor(AtaStatus.DataRequest, DataRequestLimit);
        if ((status & (AtaStatus.Busy | AtaStatus.DataRequest)) == AtaStatus.DataRequest)
        {
            _transfer.WriteBlock(_taskFile);
        }

        // Otherwise the device refused, and interrupts; or it sleeps, and the request times out.
    }
}

using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <content>Packet commands: the device asks for the packet, then for data in pieces, and says when it is done.</content>
public unsafe partial struct PiixChannel
{
    // What the processor moves in one interrupt: a block of a disc, 0.6 ms in the slowest mode there is.
    private const ushort LargestPiece = 2048;

    private void StartPacket(IdeRequestBlock* irb)
    {
        _taskFile.WritePacketCommand(irb->UsesDma, LargestPiece);

        // 400 ns, as after any command.
        _ = _taskFile.Status;
        if (_packet.InterruptsFor(irb))
        {
            return;
        }

        AtaStatus status = _taskFile.WaitFor(AtaStatus.DataRequest, DataRequestLimit);
        if ((status & (AtaStatus.Busy | AtaStatus.DataRequest)) == AtaStatus.DataRequest)
        {
            SendPacket(irb);
        }

        // Otherwise the device refused, and interrupts; or it sleeps, and the request times out.
    }

    private void SendPacket(IdeRequestBlock* irb)
    {
        _packet.Write(irb, _taskFile);
        if (_transfer.Kind == TransferKind.Dma)
        {
            _busMaster.Start();
        }

        _ = _taskFile.Status;
    }

    /// <summary>Moves the next piece of data. False: there is none, and the command is done.</summary>
    private bool TryMovePiece()
    {
        if ((_taskFile.Status & AtaStatus.DataRequest) == 0)
        {
            return false;
        }

        _transfer.MovePiece(_taskFile, _taskFile.IsDataToHost, _taskFile.ByteCount);
        _ = _taskFile.Status;
        return true;
    }

    // A device may well have less than it was asked for: the answer to INQUIRY is as long as it is.
    private byte EndPacket(IdeRequestBlock* irb)
    {
        irb->DataTransferLength -= _transfer.Remaining;
        return _transfer.Remaining == 0 ? IrbStatus.Success : IrbStatus.DataLengthMismatch;
    }
}

using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <summary>
/// One channel: a command block and a control block, where the device answers, and a bus master, which moves the data
/// of DMA commands and latches the interrupt.
/// </summary>
/// <remarks>
/// This file is the interrupt side. PiixChannel.Requests.cs starts requests, PiixChannel.Packets.cs those of packet
/// devices, PiixChannel.Sense.cs asks why such a device refused, PiixChannel.Recovery.cs does what takes longer, PiixChannel.Life.cs starts and stops the channel.
/// </remarks>
public unsafe partial struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
{
    private TaskFile _taskFile;
    private BusMaster _busMaster;
    private PrdTable _prds;
    private RequestSlot _active;
    private Transfer _transfer;
    private Packet _packet;

    // The request that failed, while the one that asks why is in its place in the slot.
    private IdeRequestBlock* _refused;

    // The bus master latches every interrupt of its channel, PIO too, and reading its status changes nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref PiixChannel channel, ref PiixController controller) =>
        channel._busMaster.Status & BusMaster.Interrupt;

    // The latch and the line are independent of each other: writing the latch leaves the line up, and reading the
    // device's status lowers the line but leaves the latch. It takes both, the latch first: a device that interrupts
    // in between leaves a latch without a line, which costs one look; the other way round, a line without a latch,
    // which nobody would ever claim.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref PiixChannel channel, ref PiixController controller, uint cause)
    {
        channel._busMaster.Acknowledge();
        _ = channel._taskFile.AcknowledgeStatus();
        return cause;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref PiixChannel channel, ref PiixController controller, uint cause)
    {
        if (!channel._active.TryGetIssued(out IdeRequestBlock* irb))
        {
            // Completed already, by a reset or on behalf of another cause. Or start-io is just writing the command, and
            // only a look once it is issued can tell this interrupt from an old one: the worker looks.
            return channel._active.Current == null ? InterruptOutcome.Handled : InterruptOutcome.Defer;
        }

        // Taken first and looked at then: what the device showed before may be about an earlier request in this memory.
        if (!channel._active.TryTake(irb))
        {
            // A reset was faster.
            return InterruptOutcome.Handled;
        }

        AtaStatus status = channel._taskFile.Status;
        if (channel.IsWorking(status))
        {
            // The cause was old: the device is at work on the next request, and will interrupt when it is done.
            channel.Return(irb);
            return InterruptOutcome.Handled;
        }

        if (channel.HasFailed(status))
        {
            channel.Return(irb);
            return InterruptOutcome.Defer;
        }

        channel.Advance(irb);
        return InterruptOutcome.Handled;
    }

    // nIEN keeps new interrupts away, and does not withdraw one that came since the last was dismissed. A channel that is
    // masked is not asked about it: on one processor the worker would never run. Poll looks at the device, so nothing is
    // lost with it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DisableInterrupts(ref PiixChannel channel, ref PiixController controller)
    {
        channel._taskFile.Control = DeviceControl.DisableInterrupts;

        // The line first: nothing raises it any more, and an interrupt that comes before it is down still finds the latch.
        _ = channel._taskFile.AcknowledgeStatus();
        channel._busMaster.Acknowledge();
    }

    public static void EnableInterrupts(ref PiixChannel channel, ref PiixController controller) =>
        channel._taskFile.Control = DeviceControl.None;

    // While nIEN is set the bus master latches nothing either, so only the device itself can tell.
    public static uint Poll(ref PiixChannel channel, ref PiixController controller) =>
        channel._active.Issued != null && !channel.IsWorking(channel._taskFile.Status) ? BusMaster.Interrupt : 0;

    /// <summary>Moves the next block of a request, or completes it. The request is taken.</summary>
    private void Advance(IdeRequestBlock* irb)
    {
        byte status = IrbStatus.Success;
        switch (_transfer.Kind)
        {
            case TransferKind.Packet or TransferKind.Dma when _packet.IsOwed:
                SendPacket(irb);
                Return(irb);
                return;

            case TransferKind.Packet when TryMovePiece():
                Return(irb);
                return;

            case TransferKind.Packet:
                status = EndPacket(irb);
                break;

            case TransferKind.Dma:
                _busMaster.Stop();
                break;

            case TransferKind.PioIn when _transfer.Remaining != 0:
                _transfer.ReadBlock(_taskFile);
                if (_transfer.Remaining != 0)
                {
                    Return(irb);
                    return;
                }

                break;

            case TransferKind.PioOut when _transfer.Remaining != 0:
                _transfer.WriteBlock(_taskFile);
                Return(irb);
                return;
        }

        Finish(irb, status);
    }

    /// <summary>Completes a request that is taken. A device that was reset meanwhile is idle, but not done.</summary>
    private void Finish(IdeRequestBlock* irb, byte status) =>
        Complete(irb, _active.IsCancelled ? IrbStatus.BusReset : status);

    /// <summary>Puts a request back that is not finished, unless the channel was reset while it was taken.</summary>
    private void Return(IdeRequestBlock* irb)
    {
        if (!_active.TryReturn(irb))
        {
            Complete(irb, IrbStatus.BusReset);
        }
    }

    private void Complete(IdeRequestBlock* irb, byte status)
    {
        if (irb->IsRequestSense)
        {
            irb = EndSense(irb, ref status);
        }

        if (irb->ReturnsResults)
        {
            _taskFile.ReadResults(&irb->IdeTaskFile, irb->Is48Bit);
            status |= IrbStatus.ReturnTaskFileValid;
        }

        irb->IrbStatus = status;
        AtaPort.CompleteRequest(ref this, irb);
    }

    /// <summary>Whether the device is still busy with the request, or the bus master with its data.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsWorking(AtaStatus status) =>
        (status & AtaStatus.Busy) != 0
        || (_transfer.Kind == TransferKind.Dma && !_packet.IsOwed && (status & AtaStatus.DataRequest) != 0);

    /// <summary>Whether the request ended badly: the device says so, or the bus master, or there is no data where there should be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool HasFailed(AtaStatus status) =>
        (status & (AtaStatus.Error | AtaStatus.DeviceFault)) != 0
        || (_transfer.Kind == TransferKind.Dma && (_busMaster.Status & BusMaster.Error) != 0)
        || ((_transfer.NeedsBlock || _packet.IsOwed) && (status & AtaStatus.DataRequest) == 0);
}

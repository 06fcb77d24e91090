using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <content>What takes longer than an interrupt may: the worker routine, and reset.</content>
public unsafe partial struct PiixChannel
{
    // A reset pulse lasts 5 us at least. A device that then takes longer than a routine may stall is found busy by
    // start-io, and the port driver tries again.
    private const uint ResetPulse = 10;
    private const uint ResetLimit = 800;

    public static void Work(ref PiixChannel channel, ref PiixController controller, uint cause)
    {
        IdeRequestBlock* irb = channel._active.Issued;
        if (irb == null || !channel._active.TryTake(irb))
        {
            return;
        }

        AtaStatus status = channel._taskFile.Status;
        if (channel.IsWorking(status) || !channel.HasFailed(status))
        {
            // Deferred because it was not issued yet: there is nothing to recover from, and Poll finds it if it is done.
            channel.Return(irb);
        }
        else
        {
            channel.Recover(irb, status);
        }
    }

    public static bool Reset(ref PiixChannel channel, ref PiixController controller)
    {
        IdeRequestBlock* irb = channel._active.Cancel();
        AtaStatus status = channel.ResetDevices();
        if (irb != null)
        {
            channel.Complete(irb, IrbStatus.BusReset);
        }

        return (status & AtaStatus.Busy) == 0;
    }

    private void Recover(IdeRequestBlock* irb, AtaStatus status)
    {
        irb->AtaStatus = (byte)status;
        irb->AtaError = _taskFile.Error;
        bool busMasterFailed = _transfer.Kind == TransferKind.Dma && (_busMaster.Status & BusMaster.Error) != 0;

        // A device that says what was wrong is ready for the next command; one whose transfer broke is not.
        if (busMasterFailed || (status & (AtaStatus.DeviceFault | AtaStatus.DataRequest)) != 0 || (status & AtaStatus.Error) == 0)
        {
            ResetDevices();
        }
        else
        {
            _busMaster.Stop();
            if (TryAskWhy(irb))
            {
                return;
            }
        }

        Finish(irb, IrbStatus.DeviceError);
    }

    private AtaStatus ResetDevices()
    {
        _busMaster.Stop();
        _taskFile.Control = DeviceControl.SoftwareReset | DeviceControl.DisableInterrupts;
        AtaPort.StallExecution(ResetPulse);
        _taskFile.Control = DeviceControl.DisableInterrupts;
        AtaPort.StallExecution(ResetPulse);
        return _taskFile.WaitWhile(AtaStatus.Busy, ResetLimit);
    }
}

using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>
/// What the channels of this assembly have in common, as the first field of each: a driver for <see cref="FakeDevice"/>
/// in the manner of the PIIX3 sample.
/// </summary>
internal unsafe struct TestChannel
{
    private uint* _registers;
    private RequestSlot _active;

    /// <summary>Where its registers are; asked each time by a channel that is never started.</summary>
    public uint* Registers => _registers != null ? _registers : FindRegisters();

    private FakeDevice Device => FakeDevice.Of(Registers);

    public uint Claim()
    {
        Note(Step.Claim);
        return AtaPort.ReadPortUlong(Registers + Register.Cause);
    }

    public uint Dismiss(uint cause)
    {
        Note(Step.Dismiss, cause);
        AtaPort.WritePortUlong(Registers + Register.Cause, cause);
        return cause;
    }

    public InterruptOutcome Service(uint cause)
    {
        Note(Step.Service, cause);
        IdeRequestBlock* irb = _active.Issued;
        if (irb == null)
        {
            // Start-io may be writing the command of it: the worker looks.
            return _active.Current == null ? InterruptOutcome.Handled : InterruptOutcome.Defer;
        }

        if (!_active.TryTake(irb))
        {
            return InterruptOutcome.Handled;
        }

        uint status = AtaPort.ReadPortUlong(Registers + Register.AlternateStatus);
        if ((status & (Register.Busy | Register.Error)) == 0)
        {
            Finish(irb);
            return InterruptOutcome.Handled;
        }

        Return(irb);
        return (status & Register.Busy) != 0 ? InterruptOutcome.Handled : InterruptOutcome.Defer;
    }

    /// <summary>Recovers from one error; what has more errors is for the next interrupt or look.</summary>
    public void Work(uint cause)
    {
        Note(Step.Work, cause);
        IdeRequestBlock* irb = _active.Issued;
        if (irb == null || !_active.TryTake(irb))
        {
            return;
        }

        uint status = AtaPort.ReadPortUlong(Registers + Register.AlternateStatus);
        if ((status & Register.Error) != 0)
        {
            AtaPort.WritePortUlong(Registers + Register.Recover, 1);
            status = AtaPort.ReadPortUlong(Registers + Register.AlternateStatus);
            if ((status & (Register.Busy | Register.Error)) == 0)
            {
                Finish(irb);
                return;
            }
        }

        Return(irb);
    }

    public void DisableInterrupts()
    {
        Note(Step.Disable);
        AtaPort.WritePortUlong(Registers + Register.Control, Register.Mask);
    }

    public void EnableInterrupts()
    {
        Note(Step.Enable);
        AtaPort.WritePortUlong(Registers + Register.Control, 0);
    }

    public uint Poll()
    {
        Note(Step.Poll);
        return _active.Issued != null && (AtaPort.ReadPortUlong(Registers + Register.AlternateStatus) & Register.Busy) == 0
            ? Register.Interrupt
            : 0;
    }

    public bool StartIo(IdeRequestBlock* irb)
    {
        Note(Step.StartIo, irb->ReservedAsUlong);
        uint id = irb->ReservedAsUlong;
        _active.Publish(irb);
        AtaPort.WritePortUlong(Registers + Register.Command, id);
        _ = AtaPort.ReadPortUlong(Registers + Register.AlternateStatus);
        _active.MarkIssued(irb);
        return true;
    }

    /// <summary>Like that of the sample, it leaves interrupts disabled.</summary>
    public bool Reset()
    {
        Note(Step.Reset);
        IdeRequestBlock* irb = _active.Cancel();
        AtaPort.WritePortUlong(Registers + Register.Control, Register.Mask);
        AtaPort.WritePortUlong(Registers + Register.Reset, 1);
        if (irb != null)
        {
            Complete(irb, IrbStatus.BusReset);
        }

        return true;
    }

    public bool Control(IdeControlAction action)
    {
        if (action == IdeControlAction.Start)
        {
            _registers = FindRegisters();
        }

        Note(Step.Control, (uint)action);
        return true;
    }

    public void Note(Step step, uint value = 0)
    {
        FakeDevice device = Device;
        device.Trace.Add(step, device.Channel, value);
        device.OnStep?.Invoke(step);
    }

    private void Finish(IdeRequestBlock* irb) =>
        Complete(irb, _active.IsCancelled ? IrbStatus.BusReset : IrbStatus.Success);

    private void Return(IdeRequestBlock* irb)
    {
        if (!_active.TryReturn(irb))
        {
            Complete(irb, IrbStatus.BusReset);
        }
    }

    private void Complete(IdeRequestBlock* irb, byte status)
    {
        irb->IrbStatus = status;
        AtaPort.CompleteRequest(Unsafe.AsPointer(ref this), irb);
    }

    // A test channel finds its registers anew in every routine, also where a driver must not.
#pragma warning disable TH1001
    private uint* FindRegisters() => (uint*)AtaPort.GetDeviceBase(Unsafe.AsPointer(ref this), 0, 32);
#pragma warning restore TH1001
}

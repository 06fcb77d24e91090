using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>A channel: what an access to its registers does to its drives, its bus master and its interrupt.</summary>
/// <remarks>Every access is one step under the lock; media work that it posted is started after it.</remarks>
internal sealed class IdeChannel : IDisposable
{
    private const byte InterruptsOff = 0x02, SoftwareReset = 0x04, HighOrderByte = 0x80; // device control
    private const int StatusRegister = 7;

    private readonly BusLock _lock = new();
    private readonly DrivePair _drives;
    private readonly BusMaster _busMaster = new();
    private readonly ChannelInterrupt _interrupt;
    private readonly MediaEngine _engine;
    private readonly MediaAccess _media;
    private readonly DmaTransfer _dma;
    private readonly string _name;
    private byte _control;
    private long _commands;

    public IdeChannel(string name, int number, InterruptLine line, DrivePair drives, IdeExecution execution)
    {
        _name = name;
        _drives = drives;

        FaultTable faults = new();
        _interrupt = new ChannelInterrupt(number, line, _busMaster);
        _engine = new MediaEngine(_lock, execution);
        _media = new MediaAccess(_lock, faults);
        _dma = new DmaTransfer(_engine, _media, _busMaster, faults);
        Faults = new ChannelFaults(_lock, faults, _engine, _interrupt);
    }

    public ChannelFaults Faults { get; }

    public ChannelActivity Activity
    {
        get
        {
            _lock.Enter();
            ChannelActivity activity = new()
            {
                Commands = _commands,
                InterruptsRaised = _interrupt.Raised,
                InterruptsMasked = _interrupt.Masked,
                InterruptsDropped = _interrupt.Dropped,
                SectorsRead = _media.SectorsRead,
                SectorsWritten = _media.SectorsWritten,
                MediaErrors = _media.Errors,
            };
            _lock.Exit();
            return activity;
        }
    }

    public void Connect(IHbaBus bus)
    {
        _dma.Connect(bus);
        _engine.Start(new MediaWork(_engine, _media, _dma, _interrupt), _name);
    }

    public byte ReadCommandBlock(int register)
    {
        _lock.Enter();
        try
        {
            if (register == StatusRegister)
            {
                _interrupt.Lower();
                return _drives.Status;
            }

            return _drives.Read(register, previous: (_control & HighOrderByte) != 0);
        }
        finally
        {
            _lock.Exit();
        }
    }

    public void WriteCommandBlock(int register, byte value)
    {
        _lock.Enter();
        try
        {
            if (register == StatusRegister)
            {
                Execute((AtaCommand)value);
            }
            else if (_drives.Selected is not { IsOccupied: true })
            {
                _control &= unchecked((byte)~HighOrderByte);
                _drives.Write(register, value);
            }
        }
        finally
        {
            _lock.Exit();
        }

        _engine.Kick();
    }

    public byte ReadAlternateStatus()
    {
        _lock.Enter();
        byte status = _drives.Status;
        _lock.Exit();
        return status;
    }

    public void WriteDeviceControl(byte value)
    {
        _lock.Enter();
        try
        {
            bool wasReset = (_control & SoftwareReset) != 0;
            bool isReset = (value & SoftwareReset) != 0;
            _control = value;
            _interrupt.IsMasked = (value & InterruptsOff) != 0;
            if (isReset && !wasReset)
            {
                EnterReset();
            }
            else if (wasReset && !isReset)
            {
                _drives.LeaveReset();
            }
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>Reads the data register.</summary>
    /// <returns>How many bytes the drive gave. It gives none unless it has asked for them to be taken.</returns>
    public int ReadData(Span<byte> data)
    {
        int count = 0;
        _lock.Enter();
        try
        {
            if (_drives.Selected is { } drive)
            {
                Handle(drive, drive.TakeData(data, out count));
            }
        }
        finally
        {
            _lock.Exit();
        }

        _engine.Kick();
        return count;
    }

    /// <summary>Writes the data register.</summary>
    /// <returns>How many bytes the drive took. It takes none unless it has asked for them.</returns>
    public int WriteData(ReadOnlySpan<byte> data)
    {
        int count = 0;
        _lock.Enter();
        try
        {
            if (_drives.Selected is { } drive)
            {
                Handle(drive, drive.GiveData(data, out count));
            }
        }
        finally
        {
            _lock.Exit();
        }

        _engine.Kick();
        return count;
    }

    public byte ReadBusMaster(int offset)
    {
        _lock.Enter();
        byte value = _busMaster.Read(offset);
        _lock.Exit();
        return value;
    }

    public void WriteBusMaster(int offset, byte value)
    {
        _lock.Enter();
        switch (_busMaster.Write(offset, value))
        {
            case BusMasterEvent.Started:
                StartDma();
                break;
            case BusMasterEvent.Stopped:
                StopDma();
                break;
        }

        _lock.Exit();
        _engine.Kick();
    }

    public void EnableBusMaster(bool enabled)
    {
        _lock.Enter();
        _busMaster.IsEnabled = enabled;
        StartDma();
        _lock.Exit();
        _engine.Kick();
    }

    /// <summary>The channel is taken out of the machine: its work is given up, and its line falls.</summary>
    public void Unplug()
    {
        _lock.Enter();
        _engine.Cancel();
        _interrupt.Cut();
        _lock.Exit();
    }

    public void Dispose() => _engine.Dispose();

    private void Execute(AtaCommand command)
    {
        // A new command withdraws the interrupt of the last one.
        _interrupt.Lower();
        if (_drives.Selected is not { } drive)
        {
            return;
        }

        if (drive.IsOccupied)
        {
            if (command != AtaCommand.DeviceReset || !drive.TakesDeviceReset)
            {
                return;
            }

            _engine.Cancel();
        }

        _commands++;
        if (command == AtaCommand.ExecuteDeviceDiagnostic)
        {
            // Both drives execute it, whichever is selected, and device 0 answers for both.
            _drives.LeaveReset();
            _interrupt.Raise();
            return;
        }

        Handle(drive, drive.Execute(command));
    }

    private void Handle(IdeDrive drive, DriveEvent what)
    {
        switch (what)
        {
            case DriveEvent.Interrupt:
                _interrupt.Raise();
                break;
            case DriveEvent.Media:
                _engine.Post(drive);
                break;
            case DriveEvent.Dma:
                StartDma();
                break;
        }
    }

    private void StartDma()
    {
        if (_drives.Selected is { WaitsForDma: true } drive && _busMaster.CanTransfer(drive.Request.IsToMemory))
        {
            drive.ResumeDma();
            _engine.Post(drive);
        }
    }

    // The drive keeps waiting for its data. From here on nothing touches the memory of the host.
    private void StopDma()
    {
        if (_drives.Selected is { Request.IsDma: true } drive)
        {
            _engine.Cancel();
            drive.PauseDma();
        }
    }

    private void EnterReset()
    {
        _engine.Cancel();
        _interrupt.Lower();
        _drives.EnterReset();
    }
}

using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>What every drive on the cable is: registers, a status, a block for the data register, and media work.</summary>
/// <remarks>
/// It knows no threads and no interrupt line: every call is made under the lock of the channel and returns the
/// <see cref="DriveEvent"/> that the channel acts on.
/// </remarks>
internal abstract class IdeDrive(int unit, int largestBlock)
{
    private readonly SectorBuffer _buffer = new(largestBlock);
    private bool _hostWrites;

    public TaskFile Registers;

    public DriveSettings Settings = new();

    public int Unit => unit;

    /// <summary>The medium; null when there is none.</summary>
    public abstract IDiskImage? Disk { get; }

    /// <summary>Whether DEVICE RESET is for this drive, and reaches it whatever it does.</summary>
    public virtual bool TakesDeviceReset => false;

    public AtaStatus Status { get; protected set; }

    public MediaRequest Request { get; protected set; }

    /// <summary>The block that the host takes or has given.</summary>
    public ReadOnlySpan<byte> Block => _buffer.Content;

    public bool IsOccupied => (Status & (AtaStatus.Busy | AtaStatus.DataRequest)) != 0;

    public bool WaitsForDma => Request.IsDma && (Status & AtaStatus.DataRequest) != 0;

    public void EnterReset() => Status = AtaStatus.Busy;

    public abstract void LeaveReset();

    public abstract DriveEvent Execute(AtaCommand command);

    public virtual DriveEvent Finish()
    {
        Request = default;
        Status = AtaStatus.Idle;
        return DriveEvent.Interrupt;
    }

    public DriveEvent Abort()
    {
        Request = default;
        Registers.Error = AtaError.Aborted;
        Status = AtaStatus.Ready | AtaStatus.Error;
        return DriveEvent.Interrupt;
    }

    /// <summary>Ends a command for a sector that the medium does not give or take.</summary>
    public abstract DriveEvent Fail(AtaError error, long lba);

    public void ResumeDma() => Status = AtaStatus.Busy | AtaStatus.Idle;

    public virtual void PauseDma() => Status = AtaStatus.Idle | AtaStatus.DataRequest;

    /// <summary>The PRD table described less memory than the command has data. Nothing interrupts.</summary>
    public virtual void StarveDma() => Finish();

    public void Advance(int sectors) =>
        Request = Request with { Lba = Request.Lba + sectors, Count = Request.Count - sectors };

    /// <summary>The host reads the data register.</summary>
    /// <param name="data">Receives what the drive has; the rest is left alone.</param>
    /// <param name="count">How many bytes that was.</param>
    /// <returns>What follows, when the block was taken.</returns>
    public DriveEvent TakeData(Span<byte> data, out int count)
    {
        count = 0;
        if ((Status & AtaStatus.DataRequest) == 0 || Request.IsDma || _hostWrites)
        {
            return DriveEvent.None;
        }

        count = _buffer.CopyTo(data);
        return _buffer.IsDone ? BlockTaken() : DriveEvent.None;
    }

    /// <summary>The host writes the data register.</summary>
    /// <param name="data">What it writes; what the drive did not ask for is lost.</param>
    /// <param name="count">How many bytes were taken.</param>
    /// <returns>What follows, when the block is complete.</returns>
    public DriveEvent GiveData(ReadOnlySpan<byte> data, out int count)
    {
        count = 0;
        if ((Status & AtaStatus.DataRequest) == 0 || Request.IsDma || !_hostWrites)
        {
            return DriveEvent.None;
        }

        count = _buffer.CopyFrom(data);
        return _buffer.IsDone ? BlockGiven() : DriveEvent.None;
    }

    /// <summary>What PIO reads has come from the medium.</summary>
    public abstract DriveEvent BlockRead(ReadOnlySpan<byte> block);

    /// <summary>A block that PIO wrote is on the medium.</summary>
    public virtual DriveEvent BlockWritten() => Finish();

    /// <summary>The host has taken the block.</summary>
    protected abstract DriveEvent BlockTaken();

    /// <summary>The host has given the block.</summary>
    protected abstract DriveEvent BlockGiven();

    protected Span<byte> StartBlock(int bytes) => _buffer.Start(bytes);

    protected DriveEvent OfferBlock()
    {
        _hostWrites = false;
        Status = AtaStatus.Idle | AtaStatus.DataRequest;
        return DriveEvent.Interrupt;
    }

    protected void AskForBlock(int bytes)
    {
        _hostWrites = true;
        _buffer.Start(bytes);
        Status = AtaStatus.Idle | AtaStatus.DataRequest;
    }
}

using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>A drive: its registers, and how commands and data move it from one state to the next.</summary>
/// <remarks>
/// It knows no threads and no interrupt line: every call is made under the lock of the channel and returns the
/// <see cref="DriveEvent"/> that the channel acts on. Without a disk it is what device 0 of an empty channel shows
/// (idle, and every command aborted); an absent device 1 has no object at all.
/// </remarks>
internal sealed class AtaDrive(int unit, IDiskImage? disk, DriveIdentity identity)
{
    private readonly SectorBuffer _buffer = new();
    private bool _hostWrites;
    private bool _uses48Bits;
    private long _lba;
    private int _remaining;
    private int _blockSectors;

    public TaskFile Registers;

    public DriveSettings Settings = new();

    public int Unit => unit;

    public IDiskImage? Disk => disk;

    public AtaStatus Status { get; private set; }

    public MediaRequest Request { get; private set; }

    /// <summary>The block that was given to a PIO write and goes to the medium.</summary>
    public ReadOnlySpan<byte> GivenBlock => _buffer.Content;

    public bool IsOccupied => (Status & (AtaStatus.Busy | AtaStatus.DataRequest)) != 0;

    public bool WaitsForDma => Request.IsDma && (Status & AtaStatus.DataRequest) != 0;

    public void EnterReset() => Status = AtaStatus.Busy;

    public void LeaveReset()
    {
        Request = default;
        _remaining = 0;
        Registers.SetSignature(disk is not null);
        Status = AtaStatus.Idle;
    }

    public DriveEvent Execute(AtaCommand command)
    {
        Registers.Error = AtaError.None;
        Request = default;
        _remaining = 0;
        return disk is null ? Abort() : CommandSet.Execute(this, disk.SectorCount, command);
    }

    public DriveEvent Finish()
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
    public DriveEvent Fail(AtaError error, long lba)
    {
        Abort();
        Registers.Error = error;
        if ((error & AtaError.Uncorrectable) != 0)
        {
            Status |= AtaStatus.SeekComplete;
        }

        if (_uses48Bits)
        {
            Registers.SetLba48(lba);
        }
        else if (Registers.IsLba)
        {
            Registers.SetLba28(lba);
        }

        return DriveEvent.Interrupt;
    }

    public DriveEvent SendIdentification()
    {
        IdentifyBlock.Write(_buffer.Start(DiskSector.Size), unit, disk!.SectorCount, identity, Settings);
        return OfferBlock();
    }

    public DriveEvent BeginRead(long lba, int count, int blockSectors, bool uses48Bits)
    {
        SetTransfer(lba, count, blockSectors, uses48Bits);
        return StartBlock(MediaKind.Read);
    }

    // The first block of a write is asked for by status alone: there is nothing yet to report by an interrupt.
    public DriveEvent BeginWrite(long lba, int count, int blockSectors, bool uses48Bits)
    {
        SetTransfer(lba, count, blockSectors, uses48Bits);
        AskForBlock();
        return DriveEvent.None;
    }

    /// <summary>Starts media work in one piece that moves no data through the data register.</summary>
    public DriveEvent BeginWork(MediaKind kind, long lba, int count, bool uses48Bits)
    {
        _uses48Bits = uses48Bits;
        Settings.InStandby = false;
        Request = new MediaRequest(kind, lba, count, IsDma: false);
        Status = AtaStatus.Busy | AtaStatus.Idle;
        return DriveEvent.Media;
    }

    public DriveEvent BeginDma(MediaKind kind, long lba, int count, bool uses48Bits)
    {
        _uses48Bits = uses48Bits;
        Settings.InStandby = false;
        Request = new MediaRequest(kind, lba, count, IsDma: true);
        Status = AtaStatus.Idle | AtaStatus.DataRequest;
        return DriveEvent.Dma;
    }

    public void ResumeDma() => Status = AtaStatus.Busy | AtaStatus.Idle;

    public void PauseDma() => Status = AtaStatus.Idle | AtaStatus.DataRequest;

    public void Advance(int sectors) =>
        Request = Request with { Lba = Request.Lba + sectors, Count = Request.Count - sectors };

    /// <summary>The host reads the data register.</summary>
    /// <param name="data">Receives what the drive has; the rest is left alone.</param>
    /// <param name="count">How many bytes that was.</param>
    /// <returns>Media work, when the block was taken and the command is not done.</returns>
    public DriveEvent TakeData(Span<byte> data, out int count)
    {
        count = 0;
        if ((Status & AtaStatus.DataRequest) == 0 || Request.IsDma || _hostWrites)
        {
            return DriveEvent.None;
        }

        count = _buffer.CopyTo(data);
        if (!_buffer.IsDone)
        {
            return DriveEvent.None;
        }

        if (_remaining > 0)
        {
            return StartBlock(MediaKind.Read);
        }

        // The last block was announced by an interrupt of its own; its end is not.
        Status = AtaStatus.Idle;
        return DriveEvent.None;
    }

    /// <summary>The host writes the data register.</summary>
    /// <param name="data">What it writes; what the drive did not ask for is lost.</param>
    /// <param name="count">How many bytes were taken.</param>
    /// <returns>Media work, when the block is complete.</returns>
    public DriveEvent GiveData(ReadOnlySpan<byte> data, out int count)
    {
        count = 0;
        if ((Status & AtaStatus.DataRequest) == 0 || Request.IsDma || !_hostWrites)
        {
            return DriveEvent.None;
        }

        count = _buffer.CopyFrom(data);
        return _buffer.IsDone ? StartBlock(MediaKind.Write) : DriveEvent.None;
    }

    /// <summary>A block that PIO reads has come from the medium.</summary>
    public DriveEvent BlockRead(ReadOnlySpan<byte> block)
    {
        BlockDone();
        block.CopyTo(_buffer.Start(block.Length));
        return OfferBlock();
    }

    /// <summary>A block that PIO wrote is on the medium.</summary>
    public DriveEvent BlockWritten()
    {
        BlockDone();
        if (_remaining == 0)
        {
            return Finish();
        }

        AskForBlock();
        return DriveEvent.Interrupt;
    }

    private void SetTransfer(long lba, int count, int blockSectors, bool uses48Bits)
    {
        (_lba, _remaining, _blockSectors, _uses48Bits) = (lba, count, blockSectors, uses48Bits);
        Settings.InStandby = false;
    }

    private DriveEvent StartBlock(MediaKind kind)
    {
        Request = new MediaRequest(kind, _lba, Math.Min(_blockSectors, _remaining), IsDma: false);
        Status = AtaStatus.Busy | AtaStatus.Idle;
        return DriveEvent.Media;
    }

    private void BlockDone()
    {
        _lba += Request.Count;
        _remaining -= Request.Count;
        Request = default;
    }

    private DriveEvent OfferBlock()
    {
        _hostWrites = false;
        Status = AtaStatus.Idle | AtaStatus.DataRequest;
        return DriveEvent.Interrupt;
    }

    private void AskForBlock()
    {
        _hostWrites = true;
        _buffer.Start(Math.Min(_blockSectors, _remaining) * DiskSector.Size);
        Status = AtaStatus.Idle | AtaStatus.DataRequest;
    }
}

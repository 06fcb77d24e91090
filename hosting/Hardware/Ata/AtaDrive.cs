using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>A disk drive: how commands and data move it from one state to the next.</summary>
/// <remarks>
/// Without a disk it is what device 0 of an empty channel shows (idle, and every command aborted); an absent device 1
/// has no object at all.
/// </remarks>
internal sealed class AtaDrive(int unit, IDiskImage? disk, DriveIdentity identity)
    : IdeDrive(unit, DriveSettings.MaximumMultiple * DiskSector.Size)
{
    private bool _uses48Bits;
    private long _lba;
    private int _remaining;
    private int _blockSectors;

    public override IDiskImage? Disk => disk;

    public override void LeaveReset()
    {
        Request = default;
        _remaining = 0;
        Registers.SetSignature(disk is null ? DriveSignature.Nobody : DriveSignature.Disk);
        Status = AtaStatus.Idle;
    }

    public override DriveEvent Execute(AtaCommand command)
    {
        Registers.Error = AtaError.None;
        Request = default;
        _remaining = 0;
        return disk is null ? Abort() : CommandSet.Execute(this, disk.SectorCount, command);
    }

    public override DriveEvent Fail(AtaError error, long lba)
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
        IdentifyBlock.Write(StartBlock(DiskSector.Size), Unit, disk!.SectorCount, identity, Settings);
        return OfferBlock();
    }

    public DriveEvent BeginRead(long lba, int count, int blockSectors, bool uses48Bits)
    {
        SetTransfer(lba, count, blockSectors, uses48Bits);
        return StartMedia(MediaKind.Read);
    }

    // The first block of a write is asked for by status alone: there is nothing yet to report by an interrupt.
    public DriveEvent BeginWrite(long lba, int count, int blockSectors, bool uses48Bits)
    {
        SetTransfer(lba, count, blockSectors, uses48Bits);
        AskForNextBlock();
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

    public override DriveEvent BlockRead(ReadOnlySpan<byte> block)
    {
        BlockDone();
        block.CopyTo(StartBlock(block.Length));
        return OfferBlock();
    }

    public override DriveEvent BlockWritten()
    {
        BlockDone();
        if (_remaining == 0)
        {
            return Finish();
        }

        AskForNextBlock();
        return DriveEvent.Interrupt;
    }

    protected override DriveEvent BlockTaken()
    {
        if (_remaining > 0)
        {
            return StartMedia(MediaKind.Read);
        }

        // The last block was announced by an interrupt of its own; its end is not.
        Status = AtaStatus.Idle;
        return DriveEvent.None;
    }

    protected override DriveEvent BlockGiven() => StartMedia(MediaKind.Write);

    private void SetTransfer(long lba, int count, int blockSectors, bool uses48Bits)
    {
        (_lba, _remaining, _blockSectors, _uses48Bits) = (lba, count, blockSectors, uses48Bits);
        Settings.InStandby = false;
    }

    private DriveEvent StartMedia(MediaKind kind)
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

    private void AskForNextBlock() => AskForBlock(Math.Min(_blockSectors, _remaining) * DiskSector.Size);
}

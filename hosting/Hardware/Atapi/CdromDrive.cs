using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>A CD-ROM drive: the phases of a packet command, with its data by PIO or by DMA.</summary>
/// <remarks>
/// The host says in the cylinder registers how many bytes it takes at a time; the drive answers there how many it has
/// for it. An interrupt comes with every such chunk, and one at the end.
/// </remarks>
internal sealed class CdromDrive(int unit, CdTray tray, DriveIdentity identity, bool interruptsForPacket)
    : IdeDrive(unit, LargestChunk)
{
    public const int PacketLength = 12;

    private const int LargestChunk = 0xFFFE;
    private const byte UsesDma = 0x01, Overlapped = 0x02; // features
    private const byte SetTransferMode = 0x03;

    private readonly byte[] _answer = new byte[64];
    private bool _isPacket;
    private bool _isDma;
    private bool _isFromDisc;
    private long _start;
    private long _length;
    private long _position;
    private int _limit;
    private int _chunk;

    public CdTray Tray => tray;

    public DriveIdentity Identity => identity;

    public Sense Sense { get; set; }

    public override IDiskImage? Disk => tray.Readable;

    public override bool TakesDeviceReset => true;

    // A drive that takes packets does not say ready after a reset: software that looks for disks only is to miss it.
    public override void LeaveReset()
    {
        Request = default;
        _isPacket = false;
        Sense = default;
        Registers.SetSignature(DriveSignature.Packet);
        Status = AtaStatus.None;
    }

    public override DriveEvent Execute(AtaCommand command)
    {
        Registers.Error = AtaError.None;
        Request = default;
        _isPacket = false;
        switch (command)
        {
            case AtaCommand.Packet:
                return BeginPacket();
            case AtaCommand.IdentifyPacketDevice:
                CdromIdentifyBlock.Write(StartBlock(DiskSector.Size), identity, Settings, interruptsForPacket);
                return OfferBlock();
            case AtaCommand.DeviceReset:
                LeaveReset();
                Registers.Error = AtaError.None;
                return DriveEvent.None;

            // Who takes it for a disk finds out what it is.
            case AtaCommand.IdentifyDevice or AtaCommand.ReadSectors:
                Registers.SetSignature(DriveSignature.Packet);
                return Abort();
            case AtaCommand.SetFeatures when Registers.Features == SetTransferMode:
                return Settings.TrySetTransferMode(Registers.Count) ? Finish() : Abort();
            case AtaCommand.FlushCache:
                return tray.Readable is null ? Abort() : Finish();
            default:
                return Abort();
        }
    }

    public override DriveEvent Finish()
    {
        if (_isPacket)
        {
            Registers.Count = (byte)InterruptReason.Done;
        }

        return base.Finish();
    }

    /// <summary>Ends a packet command with CHECK CONDITION.</summary>
    public DriveEvent Refuse(Sense sense)
    {
        Sense = sense;
        Finish();
        Registers.Error = (AtaError)(sense.Key << 4);
        Status = AtaStatus.Ready | AtaStatus.Error;
        return DriveEvent.Interrupt;
    }

    public override DriveEvent Fail(AtaError error, long lba) => Refuse(
        tray.Readable is null ? Sense.NoDisc
        : (error & AtaError.Uncorrectable) != 0 ? Sense.UnreadableBlock
        : Sense.NoSuchBlock);

    /// <summary>Sends what the drive itself has to say.</summary>
    public DriveEvent Send(ReadOnlySpan<byte> answer)
    {
        answer.CopyTo(_answer);
        return BeginData(isFromDisc: false, 0, answer.Length);
    }

    /// <summary>Sends blocks of the disc.</summary>
    public DriveEvent SendBlocks(long block, long count) =>
        BeginData(isFromDisc: true, block * CdTray.BlockSize, count * CdTray.BlockSize);

    public override DriveEvent BlockRead(ReadOnlySpan<byte> block)
    {
        Request = default;
        block.Slice((int)((_start + _position) % DiskSector.Size), _chunk).CopyTo(StartBlock(_chunk));
        return OfferChunk();
    }

    // Blocks that come by DMA keep the drive busy from the packet on.
    public override void PauseDma() =>
        Status = AtaStatus.Idle | AtaStatus.DataRequest | (_isFromDisc ? AtaStatus.Busy : AtaStatus.None);

    // Unlike a disk it does not know that the bus master gave up.
    public override void StarveDma() => PauseDma();

    protected override DriveEvent BlockTaken()
    {
        if (!_isPacket)
        {
            Status = AtaStatus.Idle;
            return DriveEvent.None;
        }

        _position += _chunk;
        return NextChunk();
    }

    protected override DriveEvent BlockGiven()
    {
        Span<byte> packet = stackalloc byte[PacketLength];
        Block.CopyTo(packet);
        return PacketCommands.Execute(this, packet);
    }

    private DriveEvent BeginPacket()
    {
        if ((Registers.Features & Overlapped) != 0)
        {
            return Abort();
        }

        _isPacket = true;
        _isDma = (Registers.Features & UsesDma) != 0;
        _limit = Registers.Cylinder;
        Registers.Count = (byte)InterruptReason.Command;
        AskForBlock(PacketLength);
        return interruptsForPacket ? DriveEvent.Interrupt : DriveEvent.None;
    }

    private DriveEvent BeginData(bool isFromDisc, long start, long length)
    {
        (_isFromDisc, _start, _length, _position) = (isFromDisc, start, length, 0);
        if (!_isDma && _limit < sizeof(ushort))
        {
            // Data in pieces of nothing. QEMU's drive ends the command without an interrupt, and so does this one.
            Abort();
            return DriveEvent.None;
        }

        if (length == 0 || !_isDma)
        {
            return NextChunk();
        }

        if (isFromDisc)
        {
            Request = new MediaRequest(MediaKind.Read, start / DiskSector.Size, (int)(length / DiskSector.Size), IsDma: true);
        }
        else
        {
            _answer.AsSpan(0, (int)length).CopyTo(StartBlock((int)length));
            Request = new MediaRequest(MediaKind.Answer, 0, 0, IsDma: true);
        }

        PauseDma();
        return DriveEvent.Dma;
    }

    // Only the last chunk may be odd: the next one starts with a word.
    private DriveEvent NextChunk()
    {
        long left = _length - _position;
        if (left == 0)
        {
            return Finish();
        }

        _chunk = left > _limit ? _limit & ~1 : (int)left;
        if (!_isFromDisc)
        {
            _answer.AsSpan((int)_position, _chunk).CopyTo(StartBlock(_chunk));
            return OfferChunk();
        }

        long first = _start + _position;
        long end = first + _chunk + DiskSector.Size - 1;
        long sector = first / DiskSector.Size;
        Request = new MediaRequest(MediaKind.Read, sector, (int)(end / DiskSector.Size - sector), IsDma: false);
        Status = AtaStatus.Busy | AtaStatus.Idle;
        return DriveEvent.Media;
    }

    private DriveEvent OfferChunk()
    {
        Registers.Cylinder = (ushort)_chunk;
        Registers.Count = (byte)InterruptReason.ToHost;
        return OfferBlock();
    }
}

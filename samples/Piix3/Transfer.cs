using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <summary>How the data of a request moves.</summary>
public enum TransferKind : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The processor reads it, one block an interrupt.</summary>
    PioIn,

    /// <summary>The processor writes it, the first block at once and then one an interrupt.</summary>
    PioOut,

    /// <summary>The bus master moves it, and the device interrupts once.</summary>
    Dma,

    /// <summary>The processor moves it, if there is any, in pieces as a packet device asks for them.</summary>
    Packet,
}

/// <summary>The data of the request that the channel works on, and how much of it is still to be moved.</summary>
public unsafe struct Transfer
{
    private const uint SectorSize = 512;

    private byte* _data;
    private uint _blockLength;
    private bool _toHost;

    // The sectors of a block in READ and WRITE MULTIPLE, as each device was told.
    private fixed byte _blockSectors[IdeLimits.Devices];

    /// <summary>How the data moves.</summary>
    public TransferKind Kind { get; private set; }

    /// <summary>How many bytes the processor has still to move.</summary>
    public uint Remaining { get; private set; }

    /// <summary>Whether the device must show that it wants data: its blocks are as long as was asked for.</summary>
    public readonly bool NeedsBlock => Kind is TransferKind.PioIn or TransferKind.PioOut && Remaining != 0;

    /// <summary>Says how many sectors a device transfers at a time in READ and WRITE MULTIPLE.</summary>
    public void SetBlockSize(byte device, byte sectors) => _blockSectors[device] = sectors;

    /// <summary>Prepares for a request. False: it makes no sense.</summary>
    public bool TryBegin(IdeRequestBlock* irb)
    {
        Kind = irb->UsesDma ? TransferKind.Dma
            : irb->IsAtapiCommand ? TransferKind.Packet
            : irb->IsDataIn ? TransferKind.PioIn
            : irb->IsDataOut ? TransferKind.PioOut
            : TransferKind.None;
        _data = (byte*)irb->DataBuffer;
        Remaining = Kind != TransferKind.Dma && irb->TransfersData ? irb->DataTransferLength : 0;
        _toHost = irb->IsDataIn;
        if (Kind == TransferKind.Packet)
        {
            return Remaining == 0 || _data != null;
        }

        uint sectors = irb->IsPioMultiple ? _blockSectors[irb->TargetId] : 1u;
        _blockLength = sectors * SectorSize;
        return Kind is TransferKind.None or TransferKind.Dma
            || (_data != null && Remaining != 0 && Remaining % SectorSize == 0 && sectors != 0);
    }

    /// <summary>Reads the next block.</summary>
    public void ReadBlock(in TaskFile taskFile)
    {
        uint length = NextLength();
        taskFile.ReadData(_data, length);
        Advance(length);
    }

    /// <summary>Writes the next block.</summary>
    public void WriteBlock(in TaskFile taskFile)
    {
        uint length = NextLength();
        taskFile.WriteData(_data, length);
        Advance(length);
    }

    /// <summary>Moves a piece of which the device says the length: what there is no room for is read and forgotten.</summary>
    public void MovePiece(in TaskFile taskFile, bool toHost, uint length)
    {
        uint wanted = toHost != _toHost ? 0 : Remaining < length ? Remaining : length;
        uint whole = wanted & ~1u;
        if (toHost)
        {
            taskFile.ReadData(_data, whole);
        }
        else
        {
            taskFile.WriteData(_data, whole);
        }

        for (uint place = whole; place < length; place += sizeof(ushort))
        {
            if (!toHost)
            {
                taskFile.WriteWord(place < wanted ? _data[place] : (ushort)0);
                continue;
            }

            ushort word = taskFile.ReadWord();
            if (place < wanted)
            {
                _data[place] = (byte)word;
            }
        }

        Advance(wanted);
    }

    private readonly uint NextLength() => Remaining < _blockLength ? Remaining : _blockLength;

    private void Advance(uint length)
    {
        _data += length;
        Remaining -= length;
    }
}

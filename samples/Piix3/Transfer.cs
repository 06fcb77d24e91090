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
}

/// <summary>The data of the request that the channel works on, and how much of it is still to be moved.</summary>
public unsafe struct Transfer
{
    private const uint SectorSize = 512;

    private byte* _data;
    private uint _blockLength;

    // The sectors of a block in READ and WRITE MULTIPLE, as each device was told.
    private fixed byte _blockSectors[IdeLimits.Devices];

    /// <summary>How the data moves.</summary>
    public TransferKind Kind { get; private set; }

    /// <summary>How many bytes the processor has still to move.</summary>
    public uint Remaining { get; private set; }

    /// <summary>Says how many sectors a device transfers at a time in READ and WRITE MULTIPLE.</summary>
    public void SetBlockSize(byte device, byte sectors) => _blockSectors[device] = sectors;

    /// <summary>Prepares for a request. False: it makes no sense.</summary>
    public bool TryBegin(IdeRequestBlock* irb)
    {
        Kind = irb->UsesDma ? TransferKind.Dma
            : irb->IsDataIn ? TransferKind.PioIn
            : irb->IsDataOut ? TransferKind.PioOut
            : TransferKind.None;
        _data = (byte*)irb->DataBuffer;
        Remaining = Kind is TransferKind.PioIn or TransferKind.PioOut ? irb->DataTransferLength : 0;

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

    private readonly uint NextLength() => Remaining < _blockLength ? Remaining : _blockLength;

    private void Advance(uint length)
    {
        _data += length;
        Remaining -= length;
    }
}

using Tophalf.Ata;
using Tophalf.Ring0.Machine;
using Tophalf.Ring0.PortDriver;

namespace Tophalf.Ring0.Exercise;

/// <summary>A disk that was found.</summary>
internal unsafe struct Disk
{
    /// <summary>A sector.</summary>
    public const uint SectorSize = 512;

    private const byte Identify = 0xEC;
    private const byte FlushCache = 0xE7;
    private const byte LbaMode = 0xE0;
    private const int ModelLength = 40;

    private fixed byte _model[ModelLength];

    /// <summary>Its channel.</summary>
    public Channel* Channel { get; private set; }

    /// <summary>Which of the two on the channel.</summary>
    public byte Target { get; private set; }

    /// <summary>Its size.</summary>
    public ulong Sectors { get; private set; }

    /// <summary>Whether it knows commands with 48 bits of address.</summary>
    public bool Is48Bit { get; private set; }

    /// <summary>Asks whether a disk is there, and introduces it to the miniport.</summary>
    public bool TryFind(Channel* channel, byte target)
    {
        Channel = channel;
        Target = target;
        Prepare(IrbFunction.AtaIdentify, Identify, IrbFlags.DataIn, (uint)sizeof(IdentifyDeviceData));
        if (Commands.Run(channel) != IrbStatus.Success)
        {
            return false;
        }

        IdentifyDeviceData* data = (IdentifyDeviceData*)channel->Request.Data;
        Is48Bit = data->CommandSetSupport.BigLba;
        Sectors = Is48Bit ? data->Max48BitLBA[0] | (ulong)data->Max48BitLBA[1] << 32 : data->UserAddressableSectors;
        for (int at = 0; at < ModelLength; at++)
        {
            // The bytes of its words are the other way round.
            _model[at] = data->ModelNumber[at ^ 1];
        }

        IdeDeviceParameters parameters = new()
        {
            Version = (ushort)sizeof(IdeDeviceParameters),
            IdeDeviceType = IdeDeviceType.Ata,
            TargetId = target,
            NumberOfOverlappedRequests = 1,
            MaxLba = (long)Sectors - 1,
            BytesPerLogicalSector = SectorSize,
            BytesPerPhysicalSector = SectorSize,
        };
        return channel->Routines.IdeHwInitialize(channel->Extension, &parameters, data) != 0;
    }

    /// <summary>Prepares a read or write of sectors in the channel's request.</summary>
    public void PrepareTransfer(bool isWrite, bool usesDma, ulong sector, uint count)
    {
        byte command = isWrite ? WriteCommand(usesDma) : ReadCommand(usesDma);
        uint flags = (isWrite ? IrbFlags.DataOut : IrbFlags.DataIn) | (usesDma ? IrbFlags.UseDma : 0) | (Is48Bit ? IrbFlags.Command48Bit : 0);
        Prepare(isWrite ? IrbFunction.AtaWrite : IrbFunction.AtaRead, command, flags, count * SectorSize);
        IdeTaskFile* file = &Channel->Request.Irb.IdeTaskFile;
        file->Current.SectorCountReg = (byte)count;
        file->Current.SectorNumberReg = (byte)sector;
        file->Current.CylLowReg = (byte)(sector >> 8);
        file->Current.CylHighReg = (byte)(sector >> 16);
        if (Is48Bit)
        {
            file->Previous.SectorCountReg = (byte)(count >> 8);
            file->Previous.SectorNumberReg = (byte)(sector >> 24);
            file->Previous.CylLowReg = (byte)(sector >> 32);
            file->Previous.CylHighReg = (byte)(sector >> 40);
        }
        else
        {
            file->Current.DriveHeadReg |= (byte)(sector >> 24 & 0xF);
        }
    }

    /// <summary>Has everything written that was given to it.</summary>
    public byte Flush()
    {
        Prepare(IrbFunction.AtaFlush, FlushCache, 0, 0);
        return Commands.Run(Channel);
    }

    /// <summary>Says which one it is.</summary>
    public void Name()
    {
        SerialLine.Write("channel "u8);
        SerialLine.Write(Channel->Number);
        SerialLine.Write(" disk "u8);
        SerialLine.Write(Target);
    }

    /// <summary>Says what it is.</summary>
    public void Introduce()
    {
        Name();
        SerialLine.Write("  "u8);
        int length = ModelLength;
        while (length > 0 && _model[length - 1] == (byte)' ')
        {
            length--;
        }

        for (int at = 0; at < length; at++)
        {
            SerialLine.Put(_model[at]);
        }

        SerialLine.Write(", "u8);
        SerialLine.Write(Sectors);
        SerialLine.Write(" sectors, "u8);
        SerialLine.WriteLine(Is48Bit ? "48 bits of address"u8 : "28 bits of address"u8);
    }

    private readonly byte ReadCommand(bool usesDma) => usesDma ? (byte)(Is48Bit ? 0x25 : 0xC8) : (byte)(Is48Bit ? 0x24 : 0x20);

    private readonly byte WriteCommand(bool usesDma) => usesDma ? (byte)(Is48Bit ? 0x35 : 0xCA) : (byte)(Is48Bit ? 0x34 : 0x30);

    private void Prepare(ushort function, byte command, uint flags, uint length)
    {
        Request* request = &Channel->Request;
        request->Prepare(function, Target, flags, length);
        request->Irb.IdeTaskFile.Current.CommandReg = command;
        request->Irb.IdeTaskFile.Current.DriveHeadReg = (byte)(LbaMode | Target << 4);
    }
}

using Tophalf.Ata;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>A call into the fake miniport: on which channel, and with which request.</summary>
internal readonly unsafe struct FakeCall(FakeChannel* channel, IdeRequestBlock* irb)
{
    public int Channel => (int)channel->Number;

    public void* Extension => channel;

    public IdeRequestBlock* Irb => irb;

    /// <summary>Completes the request of this call.</summary>
    public void Complete(byte status = IrbStatus.Success)
    {
        irb->IrbStatus = status;
        AtaPort.CompleteRequest(channel, irb);
    }

    /// <summary>Keeps the request of this call for <see cref="CompletePending"/>, behind those that are kept already.</summary>
    public void Keep()
    {
        irb->NextIrb = null;
        IdeRequestBlock** end = &channel->Pending;
        while (*end != null)
        {
            end = (IdeRequestBlock**)&(*end)->NextIrb;
        }

        *end = irb;

        // The command would be written now: a miniport that does nothing at all is another test's.
        ReadCommandBlock(7);
    }

    /// <summary>Keeps it, and does nothing for it.</summary>
    public void Neglect()
    {
        irb->NextIrb = null;
        channel->Pending = irb;
    }

    /// <summary>Completes the oldest request that was kept.</summary>
    /// <returns>Whether there was one.</returns>
    public bool CompletePending(byte status = IrbStatus.Success)
    {
        IdeRequestBlock* kept = channel->Pending;
        if (kept == null)
        {
            return false;
        }

        channel->Pending = (IdeRequestBlock*)kept->NextIrb;
        Script.Of(channel->Script).BeforeComplete?.Invoke(new FakeCall(channel, kept));
        kept->IrbStatus = status;
        AtaPort.CompleteRequest(channel, kept);
        return true;
    }

    /// <summary>Completes all requests that were kept, as IdeHwReset must.</summary>
    public void CompleteAllPending(byte status = IrbStatus.BusReset)
    {
        while (CompletePending(status))
        {
        }
    }

    /// <summary>Asks for a callback that ends in <see cref="Script.Callback"/>.</summary>
    public bool Request(IdeCallbackType kind, uint microseconds = 0) =>
        AtaPort.RequestCallback(kind, channel, &FakeMiniport.IdeHwDpc, microseconds);

    /// <summary>Reads a register of the command block of this channel.</summary>
    public byte ReadCommandBlock(int offset) => AtaPort.ReadPortUchar(channel->CommandBlock + offset);

    /// <summary>Reads a register of the command block of another channel.</summary>
    public byte ReadCommandBlock(int offset, int ofChannel) =>
        AtaPort.ReadPortUchar((byte*)AtaPort.GetDeviceBase(channel, FakeHba.CommandBlock(ofChannel), 8) + offset);

    /// <summary>Moves the data of the request: a byte a sector is what the fake disk keeps.</summary>
    public void MoveData(IDictionary<int, byte> disk)
    {
        int lba = irb->IdeTaskFile.Current.SectorNumberReg;
        Span<byte> data = new(irb->DataBuffer, (int)irb->DataTransferLength);
        if (irb->IsDataOut)
        {
            disk[lba] = data[0];
        }
        else
        {
            data.Fill(disk[lba]);
        }
    }
}

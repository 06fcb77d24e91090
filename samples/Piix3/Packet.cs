using Tophalf.Ata;

namespace Tophalf.Samples.Piix3;

/// <summary>The packet of the request that the channel works on: in a packet command, it is the command proper.</summary>
public unsafe struct Packet
{
    private const uint ShortLength = 12;
    private const uint LongLength = 16;

    // Which devices interrupt when they are ready for the packet, a bit for each.
    private byte _interruptFor;

    /// <summary>Whether the device asked for a packet and has not got it.</summary>
    public bool IsOwed { get; private set; }

    /// <summary>Says how a device asks for packets.</summary>
    public void SetDevice(byte device, bool interrupts) =>
        _interruptFor = (byte)(interrupts ? _interruptFor | (1 << device) : _interruptFor & ~(1 << device));

    /// <summary>Prepares for a request.</summary>
    public void Begin(IdeRequestBlock* irb) => IsOwed = irb->IsAtapiCommand;

    /// <summary>Whether the device interrupts when it is ready for the packet, as the oldest do; the others are waited for.</summary>
    public readonly bool InterruptsFor(IdeRequestBlock* irb) => (_interruptFor & (1 << irb->TargetId)) != 0;

    /// <summary>Gives the device its packet.</summary>
    public void Write(IdeRequestBlock* irb, in TaskFile taskFile)
    {
        taskFile.WriteData(irb->Cdb, irb->CdbLength > ShortLength ? LongLength : ShortLength);
        IsOwed = false;
    }
}

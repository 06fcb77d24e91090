using Tophalf.Ata;

namespace Tophalf.Hosting.Requests;

/// <summary>A packet command: one IRB.</summary>
/// <param name="name">What to call it in messages.</param>
/// <param name="packet">The packet, at most 16 bytes.</param>
/// <param name="destination">Receives what the device sends; else empty.</param>
/// <param name="source">What the device is sent; else empty.</param>
internal sealed unsafe class PacketRequest(
    string name, ReadOnlyMemory<byte> packet, Memory<byte> destination, ReadOnlyMemory<byte> source) : PortRequest
{
    /// <summary>The longest packet.</summary>
    public const int LongestPacket = 16;

    public override string Name => name;

    public override ulong? Lba => Block;

    /// <summary>The block of the disc that it is about, if it is about any.</summary>
    public ulong? Block { get; init; }

    /// <summary>Whether the bus master moves the data. It does not tell how much: then all must come.</summary>
    public bool UsesDma { get; init; }

    /// <summary>Whether the miniport is to find out why it failed.</summary>
    public bool WantsSense { get; init; } = true;

    /// <summary>Why it failed, when the miniport has found out.</summary>
    public SenseData? Sense { get; private set; }

    /// <summary>How many bytes came.</summary>
    public int Received { get; private set; }

    public override bool MayBeShort => !UsesDma;

    public override void Prepare(IrbFrame frame)
    {
        IdeRequestBlock* irb = frame.Irb;
        irb->Function = IrbFunction.AtapiCommand;
        irb->IrbFlags = (UsesDma ? IrbFlags.UseDma : IrbFlags.MapBuffers)
            | (!destination.IsEmpty ? IrbFlags.DataIn : 0)
            | (!source.IsEmpty ? IrbFlags.DataOut : 0);
        if (WantsSense)
        {
            irb->SenseInfoBuffer = frame.Sense;
            irb->SenseInfoBufferLength = SenseData.Length;
            irb->SenseInfoBufferType = SenseInfoBufferType.Cdb;
        }

        irb->CdbLength = (byte)packet.Length;
        packet.Span.CopyTo(new Span<byte>(irb->Cdb, LongestPacket));
        source.Span.CopyTo(frame.DataOf(source.Length));
        frame.SetData((uint)Math.Max(destination.Length, source.Length));
    }

    public override bool Take(IrbFrame frame)
    {
        Received = destination.IsEmpty ? 0 : (int)frame.Result.DataTransferLength;
        frame.DataOf(Received).CopyTo(destination.Span);
        return true;
    }

    public override void Failed(IrbFrame frame)
    {
        if ((frame.Result.IrbStatus & IrbStatus.AutosenseValid) != 0)
        {
            Sense = SenseData.Read(new ReadOnlySpan<byte>(frame.Sense, SenseData.Length));
        }
    }
}

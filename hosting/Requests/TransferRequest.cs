namespace Tophalf.Hosting.Requests;

/// <summary>A read or write of sectors. Each part is as long as device, command and controller allow.</summary>
/// <param name="device">The device.</param>
/// <param name="lba">The first sector.</param>
/// <param name="destination">For a read, what receives the data; else empty.</param>
/// <param name="source">For a write, the data; else empty.</param>
internal sealed unsafe class TransferRequest(AtaDevice device, ulong lba, Memory<byte> destination, ReadOnlyMemory<byte> source) : PortRequest
{
    private readonly int _length = Math.Max(destination.Length, source.Length);
    private int _done;

    public override string Name => IsWrite ? "Write" : "Read";

    public override ulong? Lba => lba + (ulong)(_done / device.SectorSize);

    private bool IsWrite => !source.IsEmpty;

    private ulong First => lba;

    private ulong End => lba + (ulong)(_length / device.SectorSize);

    // Transfers pass each other, unless one writes what the other moves.
    public override bool MustFollow(PortRequest earlier) =>
        earlier is not TransferRequest other || ((IsWrite || other.IsWrite) && First < other.End && other.First < End);

    public override void Prepare(IrbFrame frame)
    {
        ulong first = Lba!.Value;
        int sectors = Math.Min((_length - _done) / device.SectorSize, frame.Capacity / device.SectorSize);
        TransferCommand command = TransferCommand.For(device, IsWrite, first, sectors);
        TaskFile.WriteTransfer(frame.Irb, command, first, Target);
        int length = command.Sectors * device.SectorSize;
        if (IsWrite)
        {
            source.Span.Slice(_done, length).CopyTo(frame.DataOf(length));
        }

        frame.SetData((uint)length);
    }

    public override bool Take(IrbFrame frame)
    {
        int length = (int)frame.RequestedLength;
        if (!IsWrite)
        {
            frame.DataOf(length).CopyTo(destination.Span[_done..]);
        }

        _done += length;
        return _done == _length;
    }
}

using System.Buffers.Binary;
using Tophalf.Ata;

namespace Tophalf.Hosting.Requests;

/// <summary>DATA SET MANAGEMENT, trim: as many commands of one block of range entries as the ranges take.</summary>
/// <param name="ranges">The sectors, none of them empty.</param>
internal sealed unsafe class TrimRequest(SectorRange[] ranges) : PortRequest
{
    private const int BlockSize = 512, EntrySize = 8;
    private const int CountShift = 48;

    // How far the commands have come that succeeded, and the one that is under way: a range, and sectors of it.
    private (int Range, ulong Sectors) _done;
    private (int Range, ulong Sectors) _next;

    public override string Name => "Trim";

    public override ulong? Lba => ranges[Math.Min(_done.Range, ranges.Length - 1)].Lba + _done.Sectors;

    public override void Prepare(IrbFrame frame)
    {
        TaskFile.WriteCommand(frame.Irb, DeviceCommand.Trim, Target);
        frame.SetData(BlockSize);
        Span<byte> block = frame.DataOf(BlockSize);
        block.Clear();
        _next = _done;
        for (int place = 0; place < BlockSize && _next.Range < ranges.Length; place += EntrySize)
        {
            SectorRange range = ranges[_next.Range];
            ulong count = Math.Min(range.Count - _next.Sectors, IdeLimits.LbaRangeSectors);
            BinaryPrimitives.WriteUInt64LittleEndian(block[place..], (range.Lba + _next.Sectors) | count << CountShift);
            _next = _next.Sectors + count == range.Count ? (_next.Range + 1, 0) : (_next.Range, _next.Sectors + count);
        }
    }

    public override bool Take(IrbFrame frame)
    {
        _done = _next;
        return _done.Range == ranges.Length;
    }
}

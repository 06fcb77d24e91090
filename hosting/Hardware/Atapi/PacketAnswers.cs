using System.Buffers.Binary;
using System.Text;
using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>What the drive answers to the packet commands that ask about it and its disc. Each fills the memory it is given.</summary>
internal static class PacketAnswers
{
    /// <summary>The number of the track behind the last one.</summary>
    public const int LeadOut = 0xAA;

    private const byte Cdrom = 0x05, Removable = 0x80;
    private const byte DataTrack = 0x14;
    private const int FramesPerSecond = 75, FramesBeforeStart = 2 * FramesPerSecond;

    public static ReadOnlySpan<byte> Inquiry(Span<byte> data, DriveIdentity identity)
    {
        data.Clear();
        data[0] = Cdrom;
        data[1] = Removable;
        data[3] = 0x21; // ATAPI; the format of SCSI-2
        data[4] = (byte)(data.Length - 5);
        PutText(data[8..16], "TOPHALF");
        PutText(data[16..32], identity.Model);
        PutText(data[32..36], identity.Firmware);
        return data;
    }

    public static ReadOnlySpan<byte> Capacity(Span<byte> data, long blocks)
    {
        BinaryPrimitives.WriteUInt32BigEndian(data, (uint)(blocks - 1));
        BinaryPrimitives.WriteUInt32BigEndian(data[4..], CdTray.BlockSize);
        return data;
    }

    /// <summary>One data track, and where it ends.</summary>
    /// <param name="data">Room for both.</param>
    /// <param name="blocks">How many blocks the disc has.</param>
    /// <param name="track">The first track to describe.</param>
    /// <param name="asTime">Whether addresses are minutes, seconds and frames.</param>
    public static ReadOnlySpan<byte> Toc(Span<byte> data, long blocks, int track, bool asTime)
    {
        data.Clear();
        data[2] = 1; // the first track
        data[3] = 1; // the last one
        int end = 4;
        if (track != LeadOut)
        {
            end = PutTrack(data, end, 1, 0, asTime);
        }

        end = PutTrack(data, end, LeadOut, blocks, asTime);
        BinaryPrimitives.WriteUInt16BigEndian(data, (ushort)(end - 2));
        return data[..end];
    }

    public static ReadOnlySpan<byte> Event(Span<byte> data, CdTray tray, byte wanted)
    {
        const byte MediaClass = 4, MediaBit = 1 << MediaClass, NothingAvailable = 0x80;
        const byte IsOpen = 0x01, HasDisc = 0x02;
        data.Clear();
        data[3] = MediaBit;
        if ((wanted & MediaBit) == 0)
        {
            data[2] = NothingAvailable;
            return data[..4];
        }

        data[1] = 4;
        data[2] = MediaClass;
        data[4] = (byte)tray.TakeEvent();
        data[5] = (byte)((tray.IsOpen ? IsOpen : 0) | (tray.Readable is not null ? HasDisc : 0));
        return data;
    }

    /// <summary>The current values of a mode page: error recovery, or what the drive is capable of.</summary>
    /// <returns>Header and page; nothing when there is no such page.</returns>
    public static ReadOnlySpan<byte> ModePage(Span<byte> data, byte page, bool isLocked)
    {
        data.Clear();
        Span<byte> content = data[8..];
        int length;
        switch (page)
        {
            case 0x01:
                content[3] = 5; // retries
                length = 8;
                break;
            case 0x2A:
                content[2] = 0x3B; // reads every kind of disc
                content[4] = 0x70; // several sessions, mode 2
                content[6] = (byte)(0x29 | (isLocked ? 0x02 : 0)); // a tray that can be locked and opened
                BinaryPrimitives.WriteUInt16BigEndian(content[8..], 706); // kilobytes a second, and so at most
                BinaryPrimitives.WriteUInt16BigEndian(content[12..], 512); // kilobytes of buffer
                BinaryPrimitives.WriteUInt16BigEndian(content[14..], 706);
                length = 22;
                break;
            default:
                return default;
        }

        content[0] = page;
        content[1] = (byte)(length - 2);
        BinaryPrimitives.WriteUInt16BigEndian(data, (ushort)(8 + length - 2));
        data[2] = 0x70; // what there is to say about the disc is elsewhere
        return data[..(8 + length)];
    }

    private static int PutTrack(Span<byte> data, int at, int track, long block, bool asTime)
    {
        Span<byte> entry = data.Slice(at, 8);
        entry[1] = track == LeadOut ? (byte)(DataTrack | 0x02) : DataTrack;
        entry[2] = (byte)track;
        BinaryPrimitives.WriteUInt32BigEndian(entry[4..], asTime ? TimeOf(block) : (uint)block);
        return at + entry.Length;
    }

    private static uint TimeOf(long block)
    {
        uint frames = (uint)block + FramesBeforeStart;
        uint seconds = frames / FramesPerSecond;
        return seconds / 60 << 16 | seconds % 60 << 8 | frames % FramesPerSecond;
    }

    private static void PutText(Span<byte> field, string text)
    {
        field.Fill((byte)' ');
        Encoding.ASCII.GetBytes(text.AsSpan(0, Math.Min(text.Length, field.Length)), field);
    }
}

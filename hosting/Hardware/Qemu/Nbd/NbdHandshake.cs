using System.Buffers.Binary;

namespace Tophalf.Hosting.Hardware.Qemu.Nbd;

/// <summary>The beginning of an NBD connection, in the "fixed newstyle": the client asks for options until it has what it wants.</summary>
internal static class NbdHandshake
{
    private const ulong Greeting = 0x4E42444D41474943; // "NBDMAGIC"
    private const ulong OptionMagic = 0x49484156454F5054; // "IHAVEOPT"
    private const ulong ReplyMagic = 0x0003E889045565A9;
    private const ushort FixedNewstyle = 0x0001, NoZeroes = 0x0002;

    private const uint OptionAbort = 2, OptionInfo = 6, OptionGo = 7;
    private const uint ReplyAcknowledge = 1, ReplyInfo = 3, ReplyUnsupported = 0x8000_0001;
    private const ushort InfoExport = 0, InfoBlockSize = 3;

    private const ushort HasFlags = 0x0001, SendsFlush = 0x0004, SendsTrim = 0x0020;

    private const uint SectorSize = 512;
    private const uint PreferredBlock = 4096;

    /// <summary>The longest request that a client may send: more than an ATA command moves.</summary>
    public const uint LongestRequest = 32 * 1024 * 1024;

    /// <summary>Talks until the client wants to begin.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="length">Bytes of the medium. There is one, whatever name the client asks for.</param>
    /// <returns>Whether it begins; <see langword="false"/> when it has changed its mind.</returns>
    public static bool Perform(NbdStream stream, long length)
    {
        Span<byte> greeting = stackalloc byte[18];
        BinaryPrimitives.WriteUInt64BigEndian(greeting, Greeting);
        BinaryPrimitives.WriteUInt64BigEndian(greeting[8..], OptionMagic);
        BinaryPrimitives.WriteUInt16BigEndian(greeting[16..], FixedNewstyle | NoZeroes);
        stream.Write(greeting);
        _ = stream.ReadUInt32();
        while (true)
        {
            _ = stream.ReadUInt64();
            uint option = stream.ReadUInt32();
            stream.Skip(stream.ReadUInt32());
            switch (option)
            {
                case OptionInfo:
                case OptionGo:
                    Describe(stream, option, length);
                    Reply(stream, option, ReplyAcknowledge, []);
                    break;
                case OptionAbort:
                    Reply(stream, option, ReplyAcknowledge, []);
                    return false;
                default:
                    Reply(stream, option, ReplyUnsupported, []);
                    break;
            }

            if (option == OptionGo)
            {
                return true;
            }
        }
    }

    private static void Describe(NbdStream stream, uint option, long length)
    {
        Span<byte> export = stackalloc byte[12];
        BinaryPrimitives.WriteUInt16BigEndian(export, InfoExport);
        BinaryPrimitives.WriteInt64BigEndian(export[2..], length);
        BinaryPrimitives.WriteUInt16BigEndian(export[10..], HasFlags | SendsFlush | SendsTrim);
        Reply(stream, option, ReplyInfo, export);

        Span<byte> blocks = stackalloc byte[14];
        BinaryPrimitives.WriteUInt16BigEndian(blocks, InfoBlockSize);
        BinaryPrimitives.WriteUInt32BigEndian(blocks[2..], SectorSize);
        BinaryPrimitives.WriteUInt32BigEndian(blocks[6..], PreferredBlock);
        BinaryPrimitives.WriteUInt32BigEndian(blocks[10..], LongestRequest);
        Reply(stream, option, ReplyInfo, blocks);
    }

    private static void Reply(NbdStream stream, uint option, uint kind, ReadOnlySpan<byte> data)
    {
        Span<byte> header = stackalloc byte[20];
        BinaryPrimitives.WriteUInt64BigEndian(header, ReplyMagic);
        BinaryPrimitives.WriteUInt32BigEndian(header[8..], option);
        BinaryPrimitives.WriteUInt32BigEndian(header[12..], kind);
        BinaryPrimitives.WriteInt32BigEndian(header[16..], data.Length);
        stream.Write(header);
        stream.Write(data);
    }
}

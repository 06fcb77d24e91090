using System.Buffers.Binary;

namespace Tophalf.Hosting.Hardware.Qemu.Nbd;

/// <summary>The requests of an NBD client, one after the other: a drive has no more than one under way.</summary>
internal sealed class NbdTransmission(NbdStream stream, DriveMedium medium)
{
    private const uint RequestMagic = 0x25609513, ReplyMagic = 0x67446698;
    private const ushort Read = 0, Write = 1, Disconnect = 2, Flush = 3, Trim = 4;
    private const uint Success = 0, InputOutputError = 5, InvalidArgument = 22;
    private const int RequestLength = 28;

    private byte[] _data = new byte[128 * 1024];

    /// <summary>Serves until the client says good-bye.</summary>
    /// <exception cref="EndOfStreamException">It left without.</exception>
    public void Run()
    {
        Span<byte> request = stackalloc byte[RequestLength];
        while (true)
        {
            stream.Read(request);
            ushort kind = BinaryPrimitives.ReadUInt16BigEndian(request[6..]);
            ReadOnlySpan<byte> handle = request.Slice(8, 8);
            long offset = BinaryPrimitives.ReadInt64BigEndian(request[16..]);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(request[24..]);
            if (BinaryPrimitives.ReadUInt32BigEndian(request) != RequestMagic
                || (kind is Read or Write && length > NbdHandshake.LongestRequest))
            {
                throw new EndOfStreamException();
            }

            switch (kind)
            {
                case Disconnect:
                    return;
                case Read:
                    bool isRead = medium.TryRead(offset, Data(length));
                    Answer(handle, isRead ? Success : InputOutputError, isRead ? Data(length) : []);
                    break;
                case Write:
                    stream.Read(Data(length));
                    Answer(handle, medium.TryWrite(offset, Data(length)) ? Success : InputOutputError, []);
                    break;
                case Flush:
                    Answer(handle, medium.TryFlush() ? Success : InputOutputError, []);
                    break;
                case Trim:
                    Answer(handle, medium.TryDiscard(offset, length) ? Success : InputOutputError, []);
                    break;
                default:
                    Answer(handle, InvalidArgument, []);
                    break;
            }
        }
    }

    private Span<byte> Data(uint length)
    {
        if (length > _data.Length)
        {
            _data = new byte[length];
        }

        return _data.AsSpan(0, (int)length);
    }

    private void Answer(ReadOnlySpan<byte> handle, uint error, ReadOnlySpan<byte> data)
    {
        Span<byte> reply = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(reply, ReplyMagic);
        BinaryPrimitives.WriteUInt32BigEndian(reply[4..], error);
        handle.CopyTo(reply[8..]);
        stream.Write(reply);
        stream.Write(data);
    }
}

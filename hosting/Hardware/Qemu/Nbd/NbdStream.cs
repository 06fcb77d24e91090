using System.Buffers.Binary;
using System.Net.Sockets;

namespace Tophalf.Hosting.Hardware.Qemu.Nbd;

/// <summary>Numbers and data of the NBD protocol, which are big-endian, on a socket.</summary>
internal sealed class NbdStream(Socket socket)
{
    /// <exception cref="EndOfStreamException">The other side has gone.</exception>
    public void Read(Span<byte> data)
    {
        while (!data.IsEmpty)
        {
            int received = socket.Receive(data, SocketFlags.None, out SocketError error);
            if (received == 0 || error != SocketError.Success)
            {
                throw new EndOfStreamException();
            }

            data = data[received..];
        }
    }

    /// <exception cref="EndOfStreamException">The other side has gone.</exception>
    public void Write(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            int sent = socket.Send(data, SocketFlags.None, out SocketError error);
            if (error != SocketError.Success)
            {
                throw new EndOfStreamException();
            }

            data = data[sent..];
        }
    }

    public uint ReadUInt32()
    {
        Span<byte> data = stackalloc byte[sizeof(uint)];
        Read(data);
        return BinaryPrimitives.ReadUInt32BigEndian(data);
    }

    public ulong ReadUInt64()
    {
        Span<byte> data = stackalloc byte[sizeof(ulong)];
        Read(data);
        return BinaryPrimitives.ReadUInt64BigEndian(data);
    }

    /// <summary>Reads data and forgets it.</summary>
    public void Skip(uint length)
    {
        Span<byte> data = stackalloc byte[256];
        for (; length != 0; length -= Math.Min(length, (uint)data.Length))
        {
            Read(data[..(int)Math.Min(length, (uint)data.Length)]);
        }
    }
}

using System.Net.Sockets;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>Sockets that QEMU connects to.</summary>
internal static class UnixSocket
{
    public static Socket Listen(string path)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen(1);
        return socket;
    }
}

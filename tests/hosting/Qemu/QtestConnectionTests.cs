using System.Net.Sockets;
using System.Text;
using Tophalf.Hosting.Hardware.Qemu.Qtest;

namespace Tophalf.Hosting.Tests.Qemu;

public sealed class QtestConnectionTests
{
    private const int Threads = 16;
    private const int Reads = 50;

    [Fact]
    public void There_are_never_more_unanswered_commands_than_QEMU_can_answer_without_waiting()
    {
        string path = Path.Combine(Path.GetTempPath(), $"tophalf-{Path.GetRandomFileName()}");
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        using Socket client = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.Connect(new UnixDomainSocketEndPoint(path));
        using Socket server = listener.Accept();
        File.Delete(path);
        QtestConnection connection = new(client, static (_, _) => { }, TimeSpan.FromMinutes(1), static () => { });
        Thread receiver = new(() => connection.Run());
        receiver.Start();
        RegisterSpace registers = RegisterSpace.Ports(connection);
        int wrong = 0;
        Thread[] askers = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() => Ask(registers, ref wrong)))];
        Array.ForEach(askers, asker => asker.Start());

        int most = Answer(server, Threads * Reads * QtestConnection.MostUnanswered);

        Array.ForEach(askers, asker => asker.Join());
        server.Shutdown(SocketShutdown.Both);
        receiver.Join();
        Assert.Equal(0, wrong);
        Assert.InRange(most, QtestConnection.MostUnanswered / 2, QtestConnection.MostUnanswered);
    }

    private static void Ask(RegisterSpace registers, ref int wrong)
    {
        Span<byte> values = stackalloc byte[QtestConnection.MostUnanswered];
        for (int read = 0; read < Reads; read++)
        {
            registers.ReadBuffer(0x1F7, 1, values);
            if (values.ContainsAnyExcept((byte)0x50))
            {
                Interlocked.Increment(ref wrong);
            }
        }
    }

    // Answers when nothing more comes, and says how many commands were unanswered then at the most.
    private static int Answer(Socket server, int commands)
    {
        byte[] buffer = new byte[1 << 20];
        int most = 0;
        for (int answered = 0; answered < commands;)
        {
            int unanswered = buffer.AsSpan(0, server.Receive(buffer)).Count((byte)'\n');
            while (server.Poll(TimeSpan.FromMilliseconds(2), SelectMode.SelectRead))
            {
                unanswered += buffer.AsSpan(0, server.Receive(buffer)).Count((byte)'\n');
            }

            most = Math.Max(most, unanswered);
            server.Send(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("OK 0x50\n", unanswered))));
            answered += unanswered;
        }

        return most;
    }
}

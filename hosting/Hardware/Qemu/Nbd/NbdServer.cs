using System.Net.Sockets;

namespace Tophalf.Hosting.Hardware.Qemu.Nbd;

/// <summary>
/// Serves the medium of one drive to QEMU, which opens it as a network block device. So the image, its faults and its
/// holds are in this process, and QEMU neither opens nor locks a file.
/// </summary>
internal sealed class NbdServer : IDisposable
{
    private readonly Socket _listener;
    private readonly DriveMedium _medium;
    private readonly Thread _thread;
    private Socket? _client;

    public NbdServer(string path, DriveMedium medium)
    {
        Path = path;
        _medium = medium;
        _listener = UnixSocket.Listen(path);
        _thread = new Thread(Run) { IsBackground = true, Name = $"QEMU disk {System.IO.Path.GetFileName(path)}" };
        _thread.Start();
    }

    /// <summary>The socket that QEMU connects to.</summary>
    public string Path { get; }

    /// <summary>Ends it. QEMU has ended, and nothing is held any more.</summary>
    public void Dispose()
    {
        _listener.Dispose();
        Volatile.Read(ref _client)?.Dispose();
        _thread.Join();
    }

    private void Run()
    {
        try
        {
            using Socket client = _listener.Accept();
            Volatile.Write(ref _client, client);
            NbdStream stream = new(client);
            if (NbdHandshake.Perform(stream, _medium.Length))
            {
                new NbdTransmission(stream, _medium).Run();
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or SocketException or ObjectDisposedException)
        {
            // QEMU ended, in the middle of something or before it began.
        }
    }
}

using System.Net.Sockets;
using System.Text;

namespace Tophalf.Hosting.Hardware.Qemu.Qtest;

/// <summary>
/// The socket through which QEMU is a bus: commands go out as text, one after the other, and answers come back in the
/// same order, with changes of interrupt lines in between.
/// </summary>
/// <remarks>
/// <para>
/// QEMU works on one command at a time and says what an access did to an interrupt line before it answers it. So whoever
/// comes back from an access finds the line as that access left it.
/// </para>
/// <para>Accesses come from any thread and from interrupt context. They allocate nothing.</para>
/// </remarks>
internal sealed unsafe class QtestConnection
{
    // More threads than ever access registers at once. One more would wait.
    private const uint Threads = 64;

    /// <summary>
    /// How many commands may be unanswered. Each answer is a message of its own, of which the socket of QEMU takes some 270
    /// before it is full. QEMU 7.2 must not meet that: when an interrupt is to be told from within a coroutine, it sleeps
    /// with the lock of the socket held, takes the next command meanwhile, and waits for that lock for ever.
    /// </summary>
    public const int MostUnanswered = 128;

    // What an answer may take is counted in slices: a debugger that stops this process costs one of them and not all.
    private const int MillisecondsOfSlice = 1000;

#pragma warning disable IDE0330 // A Lock allocates what its first waiter waits on.
    private readonly object _gate = new();
#pragma warning restore IDE0330
    private readonly Socket _socket;
    private readonly Action<uint, bool> _lineChanged;
    private readonly int _slices;
    private readonly Action _silent;
    private readonly Stack<QtestReply> _free = new((int)Threads);
    private readonly QtestReply[] _sent = new QtestReply[Threads];
    private int _unanswered;
    private uint _firstSent;
    private uint _nextSent;
    private bool _isDead;

    /// <summary>Takes the socket over.</summary>
    /// <param name="socket">Connected, and never used asynchronously: such a use would make it allocate.</param>
    /// <param name="lineChanged">Told of interrupt lines: number and level. On the thread that is in <see cref="Run"/>.</param>
    /// <param name="answerTimeout">How long an answer may take, in whole seconds.</param>
    /// <param name="silent">Called when one takes longer. It has to end QEMU.</param>
    public QtestConnection(Socket socket, Action<uint, bool> lineChanged, TimeSpan answerTimeout, Action silent)
    {
        _slices = (int)Math.Ceiling(answerTimeout.TotalSeconds);
        _socket = socket;
        _lineChanged = lineChanged;
        _silent = silent;
        for (int count = 0; count < Threads; count++)
        {
            _free.Push(new QtestReply());
        }
    }

    /// <summary>Sends a command that nobody hears in interrupt context.</summary>
    public void Send(string command) => Transact(Encoding.ASCII.GetBytes(command + "\n"), 1, null, 0);

    /// <summary>Sends commands and waits for all their answers.</summary>
    /// <param name="commands">Their text, with a line end after each.</param>
    /// <param name="count">How many, at most <see cref="MostUnanswered"/>.</param>
    /// <param name="data">Receives the values; null when only the last one counts.</param>
    /// <param name="width">Bytes of each value.</param>
    /// <returns>The last value; all ones when QEMU has gone.</returns>
    public uint Transact(ReadOnlySpan<byte> commands, int count, byte* data, int width)
    {
        QtestReply? reply;
        lock (_gate)
        {
            while (_unanswered + count > MostUnanswered || !_free.TryPop(out reply))
            {
                Monitor.Wait(_gate);
            }

            _unanswered += count;
            reply.Expect(count, data, width);
            if (_isDead)
            {
                reply.Fail();
            }
            else
            {
                _sent[_nextSent++ % Threads] = reply;
                SendAll(commands);
            }
        }

        Wait(reply);
        uint value = reply.Value;
        lock (_gate)
        {
            _unanswered -= count;
            _free.Push(reply);
            Monitor.PulseAll(_gate);
        }

        return value;
    }

    /// <summary>Receives until QEMU has gone. Then everything is answered with all ones.</summary>
    /// <returns>What QEMU said that is not qtest, if that is why; null when the connection ended.</returns>
    public string? Run()
    {
        string? misunderstood = Receive();
        lock (_gate)
        {
            _isDead = true;
            while (_firstSent != _nextSent)
            {
                _sent[_firstSent++ % Threads].Fail();
            }
        }

        return misunderstood;
    }

    private string? Receive()
    {
        byte[] buffer = new byte[64 * 1024];
        int filled = 0;
        while (true)
        {
            int received = _socket.Receive(buffer.AsSpan(filled), SocketFlags.None, out SocketError error);
            if (received == 0 || error != SocketError.Success)
            {
                return null;
            }

            filled += received;
            Span<byte> text = buffer.AsSpan(0, filled);
            for (int end; (end = text.IndexOf((byte)'\n')) >= 0; text = text[(end + 1)..])
            {
                if (!TryTake(QtestLine.Parse(text[..end])))
                {
                    return Encoding.ASCII.GetString(text[..end]);
                }
            }

            text.CopyTo(buffer);
            filled = text.Length;
        }
    }

    private bool TryTake(QtestLine line)
    {
        switch (line.Kind)
        {
            case QtestLineKind.Answer:
                if (_sent[_firstSent % Threads].Take(line.Number))
                {
                    _firstSent++;
                }

                return true;
            case QtestLineKind.Raise:
            case QtestLineKind.Lower:
                _lineChanged(line.Number, line.Kind == QtestLineKind.Raise);
                return true;
            default:
                return false;
        }
    }

    private void Wait(QtestReply reply)
    {
        for (int slice = 0; slice < _slices; slice++)
        {
            if (reply.TryWait(MillisecondsOfSlice))
            {
                return;
            }
        }

        _silent();
        reply.TryWait(Timeout.Infinite);
    }

    // QEMU that has gone is found by the thread that receives, which then answers.
    private void SendAll(ReadOnlySpan<byte> commands)
    {
        while (!commands.IsEmpty)
        {
            int sent = _socket.Send(commands, SocketFlags.None, out SocketError error);
            if (error != SocketError.Success)
            {
                return;
            }

            commands = commands[sent..];
        }
    }
}

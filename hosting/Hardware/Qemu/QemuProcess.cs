using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>QEMU as a process of the operating system: started, waited for, always ended.</summary>
/// <remarks>
/// QEMU goes on when its sockets are closed. So it is killed by its id; and by the kernel, when the thread ends that
/// started it, whatever ends that: a return, a crash, a SIGKILL of the whole process.
/// </remarks>
internal sealed class QemuProcess : IDisposable
{
    private const int LongestErrorText = 4000;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    /// <summary>Starts it. The calling thread is the one that it lives by.</summary>
    /// <exception cref="QemuException">It cannot be started.</exception>
    public QemuProcess(string executable, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(
            QemuPrograms.Leash, ["--pdeathsig", "KILL", QemuPrograms.Session, executable, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new QemuException($"'{executable}' cannot be started: {exception.Message}", exception);
        }

        _process.StandardInput.Close();
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Id = _process.Id;
    }

    public int Id { get; }

    /// <summary>Waits until QEMU connects to a socket.</summary>
    /// <exception cref="QemuException">It ended instead, or does not come.</exception>
    public Socket Accept(Socket listener, TimeSpan timeout)
    {
        for (long start = Stopwatch.GetTimestamp(); !listener.Poll(s_look, SelectMode.SelectRead);)
        {
            if (_process.HasExited)
            {
                throw new QemuException($"QEMU did not start: {WaitForEnd()}");
            }

            if (Stopwatch.GetElapsedTime(start) > timeout)
            {
                throw new QemuException($"QEMU did not connect to its socket within {timeout.TotalSeconds:0} s.");
            }
        }

        return listener.Accept();
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>How, with what it printed.</returns>
    public string WaitForEnd()
    {
        _process.WaitForExit();
        lock (_errors)
        {
            string said = _errors.ToString().Trim();
            return $"it ended with exit code {_process.ExitCode}{(said.Length == 0 ? "" : $": {said}")}.";
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    public void Dispose() => _process.Dispose();

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_errors)
        {
            if (line.Data is not null && _errors.Length < LongestErrorText)
            {
                _errors.AppendLine(line.Data);
            }
        }
    }
}

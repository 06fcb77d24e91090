using System.Net.Sockets;
using Tophalf.Hosting.Hardware.Qemu.Nbd;
using Tophalf.Hosting.Hardware.Qemu.Qtest;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>
/// A machine that QEMU models, and whose processor is this program: its registers are accessed and its interrupts taken
/// from here. The media of its drives stay in this process, and so does its memory.
/// </summary>
/// <remarks>
/// QEMU ends with the machine, and also with this process, however that ends. When QEMU ends first, all registers read
/// as all ones, all interrupt lines are low, and <see cref="Failure"/> says why. One that does not answer an access in
/// <see cref="QemuMachineOptions.AnswerTimeout"/> is ended.
/// </remarks>
public sealed class QemuMachine : IDisposable
{
    private readonly QemuMachineOptions _options;
    private readonly MachineFolder _folder;
    private readonly MachineMemory _memory;
    private readonly QemuBoard _board;
    private readonly QemuFaults[][] _faults;
    private readonly List<NbdServer> _servers = [];
    private readonly Thread _thread;
    private readonly TaskCompletionSource _started = new();
    private QtestConnection? _qtest;
    private QemuProcess? _process;
    private volatile bool _isEnding;
    private volatile bool _isSilent;
    private volatile string? _failure;

    private QemuMachine(QemuMachineOptions options)
    {
        _options = options;
        _board = QemuBoard.Of(options);
        options.Validate(_board);
        _faults = [.. Enumerable.Range(0, _board.Controllers).Select(_ => new[] { new QemuFaults(), new QemuFaults() })];
        _folder = new MachineFolder();
        _memory = new MachineMemory(_folder["memory"]);
        _thread = new Thread(Run) { IsBackground = true, Name = "QEMU" };
    }

    /// <summary>Its IDE controllers, each for one port driver.</summary>
    public IReadOnlyList<QemuController> Controllers { get; private set; } = [];

    /// <summary>The process.</summary>
    public int ProcessId => _process!.Id;

    /// <summary>Why QEMU ended, with what it printed; null while it runs, and when it was ended from here.</summary>
    public string? Failure => _failure;

    /// <summary>Says why no machine can be started here, and what to install.</summary>
    /// <param name="options">What machine; null for the defaults.</param>
    /// <returns>A sentence; null when one can.</returns>
    public static string? WhyUnavailable(QemuMachineOptions? options = null)
    {
        QemuBoard board = QemuBoard.Of(options ?? new QemuMachineOptions());
        return QemuPrograms.WhyMissing(options?.Executable ?? board.Executable, board.Package);
    }

    /// <summary>Starts a machine.</summary>
    /// <param name="options">What it is made of.</param>
    /// <returns>The machine; it takes accesses.</returns>
    /// <exception cref="QemuException">It cannot be started; the message says why.</exception>
    /// <exception cref="ArgumentException">No such machine has what the options ask for.</exception>
    public static QemuMachine Start(QemuMachineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (WhyUnavailable(options) is string why)
        {
            throw new QemuException(why);
        }

        QemuMachine machine = new(options);
        try
        {
            machine.Start();
            return machine;
        }
        catch
        {
            machine.Dispose();
            throw;
        }
    }

    /// <summary>Ends QEMU at once, as if the machine lost its power. <see cref="Failure"/> says so.</summary>
    public void Kill() => _process?.Kill();

    /// <summary>Ends QEMU. Everything that uses the machine has to be over.</summary>
    public void Dispose()
    {
        _isEnding = true;
        _process?.Kill();
        foreach (QemuFaults faults in _faults.SelectMany(channels => channels))
        {
            faults.Clear();
        }

        if ((_thread.ThreadState & ThreadState.Unstarted) == 0)
        {
            _thread.Join();
        }

        foreach (NbdServer server in _servers)
        {
            server.Dispose();
        }

        _process?.Dispose();
        _memory.Dispose();
        _folder.Dispose();
    }

    private void Start()
    {
        foreach (QemuDrive drive in _options.Drives)
        {
            string socket = _folder[$"disk{drive.Controller}{drive.Channel}{drive.Unit}"];
            _servers.Add(new NbdServer(socket, _faults[drive.Controller][drive.Channel].MediumOf(drive)));
        }

        _thread.Start();
        _started.Task.GetAwaiter().GetResult();
        int count = _board.Controllers;
        Controllers = [.. Enumerable.Range(0, count).Select(number => _board.Build(number, _qtest!, _memory.Part(number, count), _faults[number]))];
        _qtest!.Send($"irq_intercept_in {_board.InterruptController}");
        for (int number = 0; number < count; number++)
        {
            _board.SetUp(number, Controllers[number]);
        }

        if (_failure is string failure)
        {
            throw new QemuException(failure);
        }

        // QEMU has answered, so it has opened everything.
        _folder.Dispose();
    }

    // The thread by which QEMU lives: it starts it, and receives from it until it ends.
    private void Run()
    {
        string? misunderstood = null;
        try
        {
            using Socket listener = UnixSocket.Listen(_folder["qtest"]);
            _process = new QemuProcess(_options.Executable ?? _board.Executable, Arguments());
            using Socket socket = _process.Accept(listener, _options.StartTimeout);
            _qtest = new QtestConnection(socket, SetInterrupt, _options.AnswerTimeout, EndSilent);
            _started.SetResult();
            misunderstood = _qtest.Run();
        }
        catch (Exception exception) when (exception is QemuException or SocketException or IOException)
        {
            _process?.Kill();
            _started.TrySetException(exception as QemuException ?? new QemuException($"QEMU cannot be connected: {exception.Message}", exception));
            return;
        }

        foreach (QemuController controller in Controllers)
        {
            controller.LowerLines();
        }

        if (misunderstood is not null)
        {
            _process.Kill();
        }

        string end = _process.WaitForEnd();
        _failure = _isEnding ? null
            : _isSilent ? $"QEMU did not answer an access for {_options.AnswerTimeout.TotalSeconds:0} s, and was ended."
            : misunderstood is null ? $"QEMU ended: {end}"
            : $"QEMU answered '{misunderstood}', which is not understood, and was ended.";
    }

    private IEnumerable<string> Arguments() =>
    [
        .. QemuCommandLine.Machine(_memory, _folder["qtest"]),
        .. _board.Arguments,
        .. _options.Drives.Zip(_servers, (drive, server) => QemuCommandLine.Drive(_board, drive, server)).SelectMany(arguments => arguments),
    ];

    // A machine that hangs would hang whoever accesses it, and whoever waits for that.
    private void EndSilent()
    {
        _isSilent = true;
        _process!.Kill();
    }

    private void SetInterrupt(uint number, bool level)
    {
        foreach (QemuController controller in Controllers)
        {
            controller.SetInterrupt(number, level);
        }
    }
}

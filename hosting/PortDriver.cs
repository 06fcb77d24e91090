using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Hosting;

/// <summary>
/// A user-mode ATA port driver: loads a miniport as Windows would, over hardware that is a model or another program's,
/// and reads and writes through its interrupt routine.
/// </summary>
/// <remarks>
/// <para>
/// Interrupts, start-io and callbacks run on threads of their own, as on several processors: one for each interrupt
/// line, one for the requests of each channel, one for deferred routines. Any of them can be stepped through in a
/// debugger.
/// </para>
/// <para>Any number of port drivers may be loaded in a process, each over an HBA of its own.</para>
/// </remarks>
public sealed class PortDriver : IAsyncDisposable
{
    private readonly HostedController _controller;
    private readonly List<AtaDevice> _devices = [];
    private readonly List<AtapiDevice> _packetDevices = [];
    private readonly Lazy<Task> _stopped;
    private volatile bool _hasCrashed;

    private PortDriver(HostedController controller)
    {
        _controller = controller;
        _stopped = new Lazy<Task>(() => Task.Run(Stop));
    }

    /// <summary>The disks that were found, by channel and target.</summary>
    public IReadOnlyList<AtaDevice> Devices => _devices;

    /// <summary>The devices that were found and take packets, CD-ROM drives for the most part, by channel and target.</summary>
    public IReadOnlyList<AtapiDevice> PacketDevices => _packetDevices;

    /// <summary>What happened so far: a copy.</summary>
    public PortDriverStatistics Statistics => _controller.Snapshot();

    /// <summary>The rules that the miniport broke so far, the first 256 of them: a copy.</summary>
    public IReadOnlyList<Violation> Violations => _controller.Violations.Snapshot();

    /// <summary>How many times the miniport broke a rule so far.</summary>
    public long ViolationCount => _controller.Violations.Count;

    /// <summary>Whether <see cref="Crash"/> was called. From then on nothing but an access that was under way reaches the hardware.</summary>
    public bool HasCrashed => _hasCrashed;

    /// <summary>The last events of a channel.</summary>
    /// <param name="channel">The number of the channel.</param>
    /// <returns>A copy; empty when the channel is not in use, or <see cref="PortDriverOptions.Verifier"/> is off.</returns>
    public Trace TraceOf(int channel) =>
        _controller.Channels.FirstOrDefault(one => one.Number == channel)?.Trace?.Snapshot() ?? Trace.Empty;

    /// <summary>Loads a miniport, starts its controller and channels, and looks for devices.</summary>
    /// <typeparam name="TMiniport">The miniport: a structure that carries <see cref="AtaMiniportAttribute"/>.</typeparam>
    /// <param name="hba">The hardware, not connected yet. It is not disposed here: that is for after the port driver.</param>
    /// <param name="options">How to treat the miniport; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up while looking for devices.</param>
    /// <returns>The port driver, ready for requests.</returns>
    /// <exception cref="MiniportException">A step of the life cycle failed or was refused; everything is stopped again.</exception>
    /// <exception cref="MiniportViolationException">The miniport broke its contract, and the options make that fatal; or its code threw.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="ArgumentException">The interrupt lines are not as many as the HBA has.</exception>
    public static async Task<PortDriver> LoadAsync<TMiniport>(
        IHba hba, PortDriverOptions? options = null, CancellationToken cancellationToken = default)
        where TMiniport : unmanaged, IAtaMiniport
    {
        ArgumentNullException.ThrowIfNull(hba);
        options ??= new PortDriverOptions();
        options.Validate(hba);
        PortDriverTable.Install();
        PortDriver driver = new(new HostedController(hba, options));
        try
        {
            // The miniport's control routines wait for hardware: not on the caller's thread.
            await Task.Run(() => driver.StartAsync<TMiniport>(cancellationToken), CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            await driver.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return driver;
    }

    /// <summary>
    /// Stops the miniport: requests that wait fail, active ones end, then channels and controller are stopped.
    /// </summary>
    /// <returns>Completes when no thread is in the miniport any more, or one did not come back in time.</returns>
    public ValueTask DisposeAsync() => new(_stopped.Value);

    /// <summary>
    /// Stops everything where it is, as when Windows crashes: the miniport is not called any more, and what it was about
    /// to do to the hardware does not happen. The hardware goes on. A <see cref="Dump.DumpDriver"/> may follow.
    /// </summary>
    /// <remarks>
    /// The threads of the port driver stop at their next entry into the miniport, or in it, at its next access to a
    /// register. Those that were in it stay there until the process ends, and so does the memory of the miniport.
    /// Requests fail with an <see cref="ObjectDisposedException"/>.
    /// </remarks>
    /// <exception cref="ObjectDisposedException">It is stopped already.</exception>
    /// <exception cref="TimeoutException">A thread is in the miniport, and touches no register.</exception>
    public void Crash()
    {
        ObjectDisposedException.ThrowIf(_stopped.IsValueCreated, this);
        PortDriverOptions options = _controller.Options;
        _controller.Gate.Close();
        _hasCrashed = true;
        if (!_controller.Gate.WaitUntilEmpty(options.StopTimeout))
        {
            throw new TimeoutException(
                $"{_controller.Name}: a thread stays in the miniport and touches no register. It cannot be stopped there.");
        }

        foreach (HostedChannel channel in _controller.Channels)
        {
            channel.Queue.Crash();
        }

        // Threads that were not in the miniport end.
        foreach (InterruptSource source in _controller.Lines)
        {
            source.Disconnect(TimeSpan.Zero);
        }

        _controller.Dpc.Stop(TimeSpan.Zero);
        Log.Crashed(options.Logger, _controller.Name);
    }

    /// <summary>What is left of it after a crash.</summary>
    /// <exception cref="InvalidOperationException">It has not crashed.</exception>
    internal HostedController Remains => _hasCrashed
        ? _controller
        : throw new InvalidOperationException($"The port driver of {_controller.Name} has not crashed: call {nameof(Crash)} first.");

    private void Stop()
    {
        if (_hasCrashed)
        {
            MiniportStop.Forget(_controller, mayFree: false);
        }
        else
        {
            MiniportStop.Run(_controller);
        }
    }

    private async Task StartAsync<TMiniport>(CancellationToken cancellation)
        where TMiniport : unmanaged, IAtaMiniport
    {
        ControllerStart.Load<TMiniport>(_controller);
        _controller.Dpc.Start();
        InterruptSource.Connect(_controller.Lines);
        int channels = ControllerStart.Start(_controller);
        for (int number = 0; number < channels; number++)
        {
            if (!ChannelStart.IsEnabled(_controller, number))
            {
                continue;
            }

            HostedChannel channel = _controller.AddChannel(number);
            ChannelStart.Initialize(channel);
            ChannelStart.Start(channel);
        }

        foreach (HostedChannel channel in _controller.Channels)
        {
            List<PortDevice> found = await DeviceDiscovery.FindAsync(channel, cancellation).ConfigureAwait(false);
            await TransferModeChoice.MakeAsync(channel, found, cancellation).ConfigureAwait(false);
            _devices.AddRange(found.OfType<AtaDevice>());
            _packetDevices.AddRange(found.OfType<AtapiDevice>());
        }

        Step.ThrowOnFault(_controller);
        Log.Loaded(_controller.Options.Logger, _controller.Name, _controller.Channels.Count, _devices.Count + _packetDevices.Count);
    }
}

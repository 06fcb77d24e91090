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
    private readonly Lazy<Task> _stopped;
    private volatile bool _hasCrashed;

    private PortDriver(HostedController controller)
    {
        _controller = controller;
        controller.Devices.Changed += change => DeviceChanged?.Invoke(this, change);
        _stopped = new Lazy<Task>(() => Task.Run(Stop));
    }

    /// <summary>
    /// A device came or went, as the miniport notified, or the HBA went with all of them. Raised on any thread, after
    /// <see cref="Devices"/> and <see cref="PacketDevices"/> have changed.
    /// </summary>
    public event EventHandler<DeviceChange>? DeviceChanged;

    /// <summary>The disks that are there, by channel and target: a copy.</summary>
    public IReadOnlyList<AtaDevice> Devices => [.. _controller.Devices.All.OfType<AtaDevice>()];

    /// <summary>The devices that were found and take packets, CD-ROM drives for the most part, by channel and target.</summary>
    public IReadOnlyList<AtapiDevice> PacketDevices => [.. _controller.Devices.All.OfType<AtapiDevice>()];

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
    /// Takes the power from controller and channels: what is outstanding ends first, what waits or comes goes on waiting.
    /// </summary>
    /// <returns>Completes when the power is gone; at once when it is gone already.</returns>
    /// <exception cref="MiniportException">The miniport refused: everything goes on.</exception>
    /// <exception cref="ObjectDisposedException">The port driver is disposed.</exception>
    public Task PowerDownAsync() => ChangePowerAsync(down: true);

    /// <summary>Gives the power back, sets the devices up again, and goes on with what waits.</summary>
    /// <returns>Completes when requests go on; at once when there is power.</returns>
    /// <exception cref="MiniportException">The miniport refused.</exception>
    /// <exception cref="ObjectDisposedException">The port driver is disposed.</exception>
    public Task PowerUpAsync() => ChangePowerAsync(down: false);

    /// <summary>
    /// The HBA was taken out while it worked. Every request ends, those that the miniport has by way of IdeHwReset, as
    /// <see cref="DeviceRemovedException"/>; the devices leave. The port driver is then to be disposed.
    /// </summary>
    /// <returns>Completes when the miniport has no request any more.</returns>
    /// <remarks>A request that fails notices by itself when PCI configuration space reads as all ones.</remarks>
    public Task SurpriseRemoveAsync()
    {
        HbaRemoval.Run(_controller);
        return Task.WhenAll(_controller.Channels.Select(channel => channel.Queue.DrainAsync()));
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
            found.ForEach(_controller.Devices.Add);
        }

        Step.ThrowOnFault(_controller);
        Log.Loaded(_controller.Options.Logger, _controller.Name, _controller.Channels.Count, _controller.Devices.All.Count);
        _controller.IsLoaded = true;
        _controller.Channels.ForEach(channel => channel.Queue.Wake());
    }

    private async Task ChangePowerAsync(bool down)
    {
        await _controller.Power.WaitAsync().ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_stopped.IsValueCreated || _hasCrashed, this);
            if (_controller.IsPoweredDown != down)
            {
                // The miniport's control routines wait for hardware: not on the caller's thread.
                await Task.Run(() => down ? PowerTransition.DownAsync(_controller) : PowerTransition.UpAsync(_controller)).ConfigureAwait(false);
                _controller.IsPoweredDown = down;
                Log.PowerChanged(_controller.Options.Logger, _controller.Name, down ? "powered down" : "powered up");
            }
        }
        finally
        {
            _controller.Power.Release();
        }
    }
}

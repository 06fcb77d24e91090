using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Life;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Hosting.Dump;

/// <summary>
/// Loads a miniport as Windows does to write a crash dump or a hibernation file, and writes to one disk through it.
/// </summary>
/// <remarks>
/// <para>
/// Nothing is as usual there: one processor, one channel, one request at a time. No interrupt is delivered; the caller's
/// thread asks IdeHwInterrupt again and again instead. Callback and registry routines are refused, and calling one is a
/// violation.
/// </para>
/// <para>
/// The miniport is a second copy of itself: its extensions are new and zeroed, while the hardware is in whatever state
/// the crash has left it. The channel is reset before the first request.
/// </para>
/// <para>Calls from several threads wait for each other. Nothing is stopped at the end: the machine goes down.</para>
/// </remarks>
public sealed class DumpDriver : IDisposable
{
    private readonly Lock _processor = new();
    private readonly HostedController _controller;
    private readonly AtaDevice _device;
    private bool _isDisposed;

    private DumpDriver(HostedController controller, AtaDevice device)
    {
        _controller = controller;
        _device = device;
    }

    /// <summary>What the disk calls itself.</summary>
    public string Model => _device.Model;

    /// <summary>How many sectors the disk has.</summary>
    public ulong SectorCount => _device.SectorCount;

    /// <summary>Bytes of a sector.</summary>
    public int SectorSize => _device.SectorSize;

    /// <summary>How data is moved: as the options ask, or by PIO where disk or controller cannot.</summary>
    public TransferMethod Transfer => _device.Transfer;

    /// <summary>What happened on the channel so far: a copy. Polls count as entries of the interrupt routine.</summary>
    public ChannelStatistics Statistics => _controller.Channels[0].Counters.Snapshot(_device.Channel);

    /// <summary>The rules that the miniport broke so far, the first 256 of them: a copy.</summary>
    public IReadOnlyList<Violation> Violations => _controller.Violations.Snapshot();

    /// <summary>Loads a miniport over hardware that no port driver has used.</summary>
    /// <typeparam name="TMiniport">The miniport.</typeparam>
    /// <param name="hba">The hardware, not connected yet.</param>
    /// <param name="options">Where to write; null for channel 0, target 0.</param>
    /// <returns>The driver, ready to write.</returns>
    /// <exception cref="MiniportException">A step of the life cycle failed or was refused.</exception>
    /// <exception cref="MiniportViolationException">The miniport broke its contract, and the options make that fatal; or its code threw.</exception>
    /// <exception cref="IOException">There is no such disk.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static DumpDriver Load<TMiniport>(IHba hba, DumpDriverOptions? options = null)
        where TMiniport : unmanaged, IAtaMiniport
    {
        ArgumentNullException.ThrowIfNull(hba);
        return Load<TMiniport>(hba, crashed: null, options ?? new DumpDriverOptions());
    }

    /// <summary>Loads a miniport over the hardware of a port driver that has crashed.</summary>
    /// <typeparam name="TMiniport">The miniport.</typeparam>
    /// <param name="crashed">The port driver, after <see cref="PortDriver.Crash"/>. A little of its memory is left for this.</param>
    /// <param name="options">Where to write; null for channel 0, target 0.</param>
    /// <returns>The driver, ready to write.</returns>
    /// <exception cref="InvalidOperationException">The port driver has not crashed.</exception>
    /// <exception cref="MiniportException">A step of the life cycle failed or was refused.</exception>
    /// <exception cref="MiniportViolationException">The miniport broke its contract, and the options make that fatal; or its code threw.</exception>
    /// <exception cref="IOException">There is no such disk.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static DumpDriver Load<TMiniport>(PortDriver crashed, DumpDriverOptions? options = null)
        where TMiniport : unmanaged, IAtaMiniport
    {
        ArgumentNullException.ThrowIfNull(crashed);
        HostedController controller = crashed.Remains;
        return Load<TMiniport>(controller.Hba, controller, options ?? new DumpDriverOptions());
    }

    /// <summary>Writes sectors.</summary>
    /// <param name="lba">The first sector.</param>
    /// <param name="data">Whole sectors.</param>
    /// <exception cref="ArgumentException">Not whole sectors.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Past the end of the disk.</exception>
    /// <exception cref="AtaRequestException">The request failed, or timed out in spite of resets.</exception>
    /// <exception cref="MiniportViolationException">The miniport broke its contract, and the options make that fatal; or its code threw.</exception>
    public void Write(ulong lba, ReadOnlyMemory<byte> data) => Run(() => _device.WriteAsync(lba, data));

    /// <summary>Reads sectors.</summary>
    /// <param name="lba">The first sector.</param>
    /// <param name="buffer">Receives whole sectors.</param>
    /// <exception cref="ArgumentException">Not whole sectors.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Past the end of the disk.</exception>
    /// <exception cref="AtaRequestException">The request failed, or timed out in spite of resets.</exception>
    /// <exception cref="MiniportViolationException">The miniport broke its contract, and the options make that fatal; or its code threw.</exception>
    public void Read(ulong lba, Memory<byte> buffer) => Run(() => _device.ReadAsync(lba, buffer));

    /// <summary>Has the disk write its cache to the medium.</summary>
    /// <exception cref="AtaRequestException">The request failed, or timed out in spite of resets.</exception>
    /// <exception cref="MiniportViolationException">The miniport broke its contract, and the options make that fatal; or its code threw.</exception>
    public void Flush() => Run(() => _device.FlushAsync());

    /// <summary>Forgets the miniport, which is not called any more.</summary>
    public void Dispose()
    {
        lock (_processor)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                MiniportStop.Forget(_controller, mayFree: true);
            }
        }
    }

    private static DumpDriver Load<TMiniport>(IHba hba, HostedController? crashed, DumpDriverOptions options)
        where TMiniport : unmanaged, IAtaMiniport
    {
        PortDriverOptions forPortDriver = options.ForPortDriver(hba);
        PortDriverTable.Install();
        HostedController controller = new(hba, forPortDriver, crashed) { Mode = IdeOperationMode.Dump };
        try
        {
            AtaDevice device = DumpStart.Run<TMiniport>(controller, options);
            Log.LoadedForDump(options.Logger, controller.Name, device.Channel, device.Target);
            return new DumpDriver(controller, device);
        }
        catch
        {
            MiniportStop.Forget(controller, mayFree: true);
            throw;
        }
    }

    // In dump mode a request has ended when it is returned.
    private void Run(Func<Task> request)
    {
        lock (_processor)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            request().GetAwaiter().GetResult();
        }
    }
}

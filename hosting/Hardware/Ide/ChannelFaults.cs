using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>Things that go wrong on a channel when a test says so. Safe from any thread, also while I/O goes on.</summary>
public sealed class ChannelFaults : IMediaFaults
{
    private readonly BusLock _lock;
    private readonly FaultTable _table;
    private readonly MediaEngine _engine;
    private readonly ChannelInterrupt _interrupt;

    internal ChannelFaults(BusLock channelLock, FaultTable table, MediaEngine engine, ChannelInterrupt interrupt)
    {
        _lock = channelLock;
        _table = table;
        _engine = engine;
        _interrupt = interrupt;
    }

    /// <summary>Makes reads and verifies fail that touch a sector.</summary>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="lba">The sector.</param>
    /// <param name="times">How many of them: each PIO block and each DMA command counts once.</param>
    /// <param name="report">How the drive reports it.</param>
    public void FailReads(int unit, long lba, int times = 1, MediaErrorReport report = MediaErrorReport.Aborted) =>
        Add(unit, MediaKind.Read, lba, times, report);

    /// <summary>Makes writes and trims fail that touch a sector. Nothing is written to it.</summary>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="lba">The sector.</param>
    /// <param name="times">How many of them: each PIO block and each DMA command counts once.</param>
    /// <param name="report">How the drive reports it.</param>
    public void FailWrites(int unit, long lba, int times = 1, MediaErrorReport report = MediaErrorReport.Aborted) =>
        Add(unit, MediaKind.Write, lba, times, report);

    /// <summary>Makes FLUSH CACHE fail.</summary>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="times">How many times.</param>
    public void FailFlushes(int unit, int times = 1) => Add(unit, MediaKind.Flush, 0, times, MediaErrorReport.Aborted);

    /// <summary>Holds a media operation (a PIO block, or a whole DMA, verify or flush command) before it begins.</summary>
    /// <returns>
    /// The hold on the next operation that has no hold yet: called twice, it holds the next one and the one after it.
    /// </returns>
    public MediaHold HoldNextOperation() => _engine.HoldNext();

    /// <summary>Makes the drive forget interrupts: the work is done, the line and the latch stay as they are.</summary>
    /// <param name="count">How many.</param>
    public void DropNextInterrupts(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _lock.Enter();
        _interrupt.DropNext += count;
        _lock.Exit();
    }

    /// <summary>Interrupts for no reason, like any other interrupt: nIEN masks it, the bus master latches it.</summary>
    public void RaiseInterrupt()
    {
        _lock.Enter();
        try
        {
            _interrupt.Raise();
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>
    /// Raises the line alone, without a trace in any register: a stray that no driver can claim. Reading the status
    /// register lowers it.
    /// </summary>
    public void RaiseStrayLine()
    {
        _lock.Enter();
        try
        {
            _interrupt.RaiseLineOnly();
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>Takes back every fault and releases what is held.</summary>
    public void Clear()
    {
        _lock.Enter();
        _table.Clear();
        _interrupt.DropNext = 0;
        _lock.Exit();
        _engine.ReleaseAll();
    }

    void IMediaFaults.FailReads(int unit, long lba, int times) => FailReads(unit, lba, times);

    void IMediaFaults.FailWrites(int unit, long lba, int times) => FailWrites(unit, lba, times);

    IMediaHold IMediaFaults.HoldNextOperation() => HoldNextOperation();

    private void Add(int unit, MediaKind kind, long lba, int times, MediaErrorReport report)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)unit, 1u, nameof(unit));
        ArgumentOutOfRangeException.ThrowIfNegative(lba);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        _lock.Enter();
        try
        {
            _table.Add(unit, kind, lba, times, report);
        }
        finally
        {
            _lock.Exit();
        }
    }
}

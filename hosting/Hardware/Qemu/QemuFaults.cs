using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Qemu.Nbd;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>The faults and holds of a channel's media.</summary>
internal sealed class QemuFaults : IMediaFaults
{
    private readonly FaultTable _table = new();
    private readonly HoldPoint _holds = new();

    /// <summary>The medium of a drive of the channel.</summary>
    public DriveMedium MediumOf(QemuDrive drive) => new(drive.Disk, drive.Unit, _table, _holds);

    public void FailReads(int unit, long lba, int times) => Add(unit, MediaKind.Read, lba, times);

    public void FailWrites(int unit, long lba, int times) => Add(unit, MediaKind.Write, lba, times);

    public void FailFlushes(int unit, int times) => Add(unit, MediaKind.Flush, 0, times);

    public IMediaHold HoldNextOperation() => _holds.HoldNext();

    /// <inheritdoc cref="HoldPoint.Suspend"/>
    public void SuspendHolds() => _holds.Suspend();

    /// <inheritdoc cref="HoldPoint.Resume"/>
    public void ResumeHolds() => _holds.Resume();

    public void Clear()
    {
        lock (_table)
        {
            _table.Clear();
        }

        _holds.Clear();
    }

    private void Add(int unit, MediaKind kind, long lba, int times)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)unit, 1u, nameof(unit));
        ArgumentOutOfRangeException.ThrowIfNegative(lba);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (_table)
        {
            _table.Add(unit, kind, lba, times, MediaErrorReport.Aborted);
        }
    }
}

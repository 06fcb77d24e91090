using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>How to build a <see cref="QemuMachine"/>.</summary>
public sealed class QemuMachineOptions
{
    private readonly List<QemuDrive> _drives = [];

    /// <summary>What it is.</summary>
    public QemuMachineKind Kind { get; init; }

    /// <summary>How many IDE controllers it has: 1, or with <see cref="QemuMachineKind.G3Beige"/> also 2.</summary>
    public int Controllers { get; init; } = 1;

    /// <summary>The program; null: the one that Debian installs for this kind of machine, found in PATH.</summary>
    public string? Executable { get; init; }

    /// <summary>How long QEMU may take to start.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long an access waits for its answer, which takes microseconds. Then QEMU hangs, and is ended. Whole seconds.
    /// </summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    internal IReadOnlyList<QemuDrive> Drives => _drives;

    /// <summary>Connects a disk. What is not connected is absent.</summary>
    /// <param name="channel">0 or 1.</param>
    /// <param name="unit">0 (master) or 1 (slave, which only a PC has).</param>
    /// <param name="disk">Its medium, which stays in this process. The machine does not dispose it.</param>
    /// <param name="identity">How it calls itself; null: as QEMU names its disks.</param>
    /// <param name="controller">The number of the controller, from 0.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">Another disk is there, or the image has more sectors than a drive can address.</exception>
    public QemuMachineOptions Connect(int channel, int unit, IDiskImage disk, DriveIdentity? identity = null, int controller = 0)
    {
        Add(new QemuDrive(controller, channel, unit, disk, identity, IsCdrom: false));
        return this;
    }

    /// <summary>Connects a CD-ROM drive with a disc in it.</summary>
    /// <param name="channel">0 or 1.</param>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="disc">The disc, which stays in this process, and is only read. The machine does not dispose it.</param>
    /// <param name="identity">How it calls itself; null: as QEMU names its drives.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">Another drive is there, or the image has more sectors than a drive can address.</exception>
    public QemuMachineOptions ConnectCdrom(int channel, int unit, IDiskImage disc, DriveIdentity? identity = null)
    {
        Add(new QemuDrive(Controller: 0, channel, unit, disc, identity, IsCdrom: true));
        return this;
    }

    /// <exception cref="ArgumentException">The machine does not have what is asked for.</exception>
    internal void Validate(QemuBoard board)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AnswerTimeout, TimeSpan.Zero, nameof(AnswerTimeout));
        if (Controllers < 1 || Controllers > (Kind == QemuMachineKind.Pc ? 1 : 2))
        {
            throw new ArgumentException($"{Controllers} controllers: a {Kind} has {(Kind == QemuMachineKind.Pc ? "one" : "one or two")}.");
        }

        if (_drives.FirstOrDefault(drive => drive.Unit >= board.Units || (uint)drive.Controller >= (uint)board.Controllers) is { } lost)
        {
            throw new ArgumentException(
                $"There is no place for a drive at controller {lost.Controller}, channel {lost.Channel}, unit {lost.Unit} of a {Kind}.");
        }
    }

    private void Add(QemuDrive added)
    {
        (int channel, int unit, IDiskImage disk) = (added.Channel, added.Unit, added.Disk);
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)channel, 1u, nameof(channel));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)unit, 1u, nameof(unit));
        if (disk.SectorCount is < 1 or > DiskSector.MaximumCount)
        {
            throw new ArgumentException($"The image has {disk.SectorCount} sectors; a drive has 1 to {DiskSector.MaximumCount}.", nameof(disk));
        }

        if (_drives.Any(drive => drive.Controller == added.Controller && drive.Channel == channel && drive.Unit == unit))
        {
            throw new ArgumentException($"There is a drive at channel {channel}, unit {unit} already.", nameof(disk));
        }

        _drives.Add(added);
    }
}

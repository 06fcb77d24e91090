using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Atapi;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;

namespace Tophalf.Hosting.Hardware.Piix3;

/// <summary>How to build a <see cref="Piix3Controller"/>.</summary>
public sealed class Piix3Options
{
    private readonly Func<IdeDrive>?[] _drives = new Func<IdeDrive>?[4];

    /// <summary>What to call the controller in messages.</summary>
    public string Name { get; init; } = "PIIX3";

    /// <summary>How the channels are wired.</summary>
    public Piix3Wiring Wiring { get; init; } = Piix3Wiring.Isa;

    /// <summary>Where media work runs.</summary>
    public IdeExecution Execution { get; init; } = IdeExecution.Threaded;

    /// <summary>The port of the 16 bus master registers; a multiple of 16.</summary>
    public ushort BusMasterBase { get; init; } = 0xC040;

    /// <summary>
    /// With <see cref="Piix3Wiring.Native"/>, the first of 32 ports for both channels; a multiple of 32. Two controllers
    /// on one bus need different ones.
    /// </summary>
    public ushort NativeBase { get; init; } = 0xC000;

    /// <summary>Connects a disk. What is not connected is absent.</summary>
    /// <param name="channel">0 or 1.</param>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="disk">Its medium. The controller does not dispose it.</param>
    /// <param name="identity">How it calls itself; null: a name made of its place.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The image has no sectors, or more than a drive can address.</exception>
    public Piix3Options Connect(int channel, int unit, IDiskImage disk, DriveIdentity? identity = null)
    {
        ArgumentNullException.ThrowIfNull(disk);
        int place = PlaceOf(channel, unit);
        if (disk.SectorCount is < 1 or > DiskSector.MaximumCount)
        {
            throw new ArgumentException($"The image has {disk.SectorCount} sectors; a drive has 1 to {DiskSector.MaximumCount}.", nameof(disk));
        }

        identity ??= new DriveIdentity("Tophalf model disk", $"TM{place:D6}");
        _drives[place] = () => new AtaDrive(unit, disk, identity);
        return this;
    }

    /// <summary>Connects a CD-ROM drive.</summary>
    /// <param name="channel">0 or 1.</param>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="tray">Its tray, for the test to open and close, with a disc or without.</param>
    /// <param name="identity">How it calls itself; null: a name made of its place.</param>
    /// <param name="interruptsForPacket">
    /// Whether it interrupts when it is ready for the packet of a command, as the oldest drives do.
    /// </param>
    /// <returns>These options.</returns>
    public Piix3Options ConnectCdrom(
        int channel, int unit, CdTray tray, DriveIdentity? identity = null, bool interruptsForPacket = false)
    {
        ArgumentNullException.ThrowIfNull(tray);
        int place = PlaceOf(channel, unit);
        identity ??= new DriveIdentity("Tophalf model CD-ROM", $"TM{place:D6}");
        _drives[place] = () => new CdromDrive(unit, tray, identity, interruptsForPacket);
        return this;
    }

    // Device 1 of a channel can be absent without a trace. Device 0 cannot: on this chip, reading a channel without it
    // shows an idle drive that aborts every command.
    internal IdeDrive? CreateDrive(int channel, int unit) =>
        _drives[PlaceOf(channel, unit)]?.Invoke() ?? (unit == 1 ? null : new AtaDrive(unit, null, new DriveIdentity("None", "0")));

    private static int PlaceOf(int channel, int unit)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)channel, 1u, nameof(channel));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)unit, 1u, nameof(unit));
        return (channel * 2) + unit;
    }
}

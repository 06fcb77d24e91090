using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Ide;

namespace Tophalf.Hosting.Hardware.Piix3;

/// <summary>How to build a <see cref="Piix3Controller"/>.</summary>
public sealed class Piix3Options
{
    private readonly IDiskImage?[] _disks = new IDiskImage?[4];
    private readonly DriveIdentity?[] _identities = new DriveIdentity?[4];

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

    /// <summary>Connects a drive. What is not connected is absent.</summary>
    /// <param name="channel">0 or 1.</param>
    /// <param name="unit">0 (master) or 1 (slave).</param>
    /// <param name="disk">Its medium. The controller does not dispose it.</param>
    /// <param name="identity">How it calls itself; null: a name made of its place.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">The image has no sectors, or more than a drive can address.</exception>
    public Piix3Options Connect(int channel, int unit, IDiskImage disk, DriveIdentity? identity = null)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)channel, 1u, nameof(channel));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)unit, 1u, nameof(unit));
        if (disk.SectorCount is < 1 or > DiskSector.MaximumCount)
        {
            throw new ArgumentException($"The image has {disk.SectorCount} sectors; a drive has 1 to {DiskSector.MaximumCount}.", nameof(disk));
        }

        _disks[(channel * 2) + unit] = disk;
        _identities[(channel * 2) + unit] = identity;
        return this;
    }

    internal IdeDrive? CreateDrive(int channel, int unit)
    {
        int place = (channel * 2) + unit;
        IDiskImage? disk = _disks[place];

        // Device 1 of a channel can be absent without a trace. Device 0 cannot: on this chip, reading a channel without
        // it shows an idle drive that aborts every command.
        return disk is null && unit == 1
            ? null
            : new AtaDrive(unit, disk, _identities[place] ?? new DriveIdentity("Tophalf model disk", $"TM{place:D6}"));
    }
}

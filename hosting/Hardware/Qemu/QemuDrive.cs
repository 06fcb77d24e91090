using Tophalf.Hosting.Hardware.Ata;
using Tophalf.Hosting.Hardware.Disks;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>A drive of a machine, by its place, and its medium.</summary>
internal sealed record QemuDrive(int Controller, int Channel, int Unit, IDiskImage Disk, DriveIdentity? Identity, bool IsCdrom);

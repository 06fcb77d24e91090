namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>What a <see cref="QemuMachine"/> is.</summary>
public enum QemuMachineKind
{
    /// <summary>A PC: one PIIX3, two channels with two disks each, and an interrupt line for each channel.</summary>
    Pc,

    /// <summary>
    /// A Power Macintosh: one or two SiI3112 controllers, two channels with one disk each, and one interrupt line for
    /// all of them.
    /// </summary>
    G3Beige,
}

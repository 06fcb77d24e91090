namespace Tophalf.Ata;

/// <summary>What is at a target of a channel (<c>IDE_DEVICE_TYPE</c>).</summary>
public enum IdeDeviceType
{
    /// <summary><c>DeviceUnknown</c>: not known yet.</summary>
    Unknown = 0,

    /// <summary><c>DeviceIsAta</c>: an ATA device.</summary>
    Ata = 1,

    /// <summary><c>DeviceIsAtapi</c>: a device that takes packets.</summary>
    Atapi = 2,

    /// <summary><c>DeviceNotExist</c>: nothing.</summary>
    NotExist = 3,
}

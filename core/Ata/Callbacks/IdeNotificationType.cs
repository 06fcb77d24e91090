namespace Tophalf.Ata;

/// <summary>What a miniport tells the port driver without being asked (<c>IDE_NOTIFICATION_TYPE</c>).</summary>
public enum IdeNotificationType
{
    /// <summary><c>IdeDeviceArrival</c>: a device came, or the bus changed and is to be scanned.</summary>
    DeviceArrival = 0,

    /// <summary><c>IdeDeviceRemoval</c>: a device went.</summary>
    DeviceRemoval = 1,

    /// <summary><c>IdePowerStateChange</c>: a device is to change its power state.</summary>
    PowerStateChange = 2,
}

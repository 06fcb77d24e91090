namespace Tophalf.Hosting;

/// <summary>A request ends because its device is gone, or the controller with everything behind it.</summary>
public sealed class DeviceRemovedException : IOException
{
    internal DeviceRemovedException(string request, string device, string reason)
        : base($"{request} on {device} ends: {reason}.") => Device = device;

    /// <summary>The device, by its place.</summary>
    public string Device { get; }
}

namespace Tophalf.Hosting;

/// <summary>A device came or went.</summary>
/// <param name="Device">The device. Requests to one that went fail.</param>
/// <param name="HasArrived">Whether it came.</param>
public sealed record DeviceChange(PortDevice Device, bool HasArrived);

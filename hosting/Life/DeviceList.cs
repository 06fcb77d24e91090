using Microsoft.Extensions.Logging;

namespace Tophalf.Hosting.Life;

/// <summary>The devices of a port driver, by channel and target. Any thread.</summary>
internal sealed class DeviceList(ILogger logger)
{
    private readonly Lock _gate = new();
    private volatile PortDevice[] _all = [];

    /// <summary>A device came or went. Not raised under any lock.</summary>
    public event Action<DeviceChange>? Changed;

    public IReadOnlyList<PortDevice> All => _all;

    public PortDevice? Find(int channel, int target) =>
        Array.Find(_all, device => device.Channel == channel && device.Target == target);

    public void Add(PortDevice device)
    {
        lock (_gate)
        {
            _all = [.. _all.Append(device).OrderBy(one => (one.Channel, one.Target))];
        }

        Tell(new DeviceChange(device, HasArrived: true));
    }

    /// <summary>Takes a device out; its requests fail.</summary>
    public void Remove(PortDevice device)
    {
        device.IsRemoved = true;
        lock (_gate)
        {
            if (!_all.Contains(device))
            {
                return;
            }

            _all = [.. _all.Where(one => one != device)];
        }

        Tell(new DeviceChange(device, HasArrived: false));
    }

    private void Tell(DeviceChange change)
    {
        try
        {
            Changed?.Invoke(change);
        }
        catch (Exception exception)
        {
            // Whoever listens must not be able to stop the scan.
            Log.ListenerFailed(logger, change.Device.ToString(), exception);
        }
    }
}

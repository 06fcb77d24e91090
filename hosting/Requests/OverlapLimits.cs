namespace Tophalf.Hosting.Requests;

/// <summary>How many requests the miniport takes at a time, as it said: of the channel, and of each device.</summary>
internal sealed class OverlapLimits
{
    /// <summary>The most that a port driver gives out at a time.</summary>
    public const int Maximum = 32;

    private readonly int[] _ofDevice = [1, 1];

    /// <summary>NumberOfOverlappedRequests of IDE_CHANNEL_CONFIGURATION.</summary>
    public int OfChannel
    {
        get;
        set => field = Math.Clamp(value, 1, Maximum);
    } = 1;

    /// <summary>NumberOfOverlappedRequests of IDE_DEVICE_PARAMETERS; 1 until the device was introduced.</summary>
    public int Of(byte target) => target < _ofDevice.Length ? Volatile.Read(ref _ofDevice[target]) : 1;

    public void Set(byte target, int limit) => Volatile.Write(ref _ofDevice[target], Math.Clamp(limit, 1, OfChannel));
}

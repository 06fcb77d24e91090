namespace Tophalf.Hosting;

/// <summary>What follows when a miniport breaks its contract.</summary>
public enum ViolationResponse
{
    /// <summary>The violation is recorded and logged, and the port driver makes the best of it.</summary>
    Record,

    /// <summary>
    /// Also, the load fails, or the request that ends next on the channel, with a
    /// <see cref="MiniportViolationException"/>.
    /// </summary>
    Fail,
}

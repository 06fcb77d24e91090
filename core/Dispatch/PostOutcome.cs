namespace Tophalf.Dispatch;

/// <summary>What became of a cause that was posted to a channel which was not free.</summary>
public enum PostOutcome
{
    /// <summary>Somebody holds the channel and will serve the cause; or the channel is stopped and nobody wants it.</summary>
    Left,

    /// <summary>The channel had become free: the caller holds it now, with the cause posted.</summary>
    Taken,

    /// <summary>A refused worker is owed to the channel: the caller holds it now and asks for the worker again.</summary>
    Owed,
}

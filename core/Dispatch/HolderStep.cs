namespace Tophalf.Dispatch;

/// <summary>What who holds a channel has to do next.</summary>
public enum HolderStep
{
    /// <summary>Nothing: the channel is no longer the caller's.</summary>
    Leave,

    /// <summary>Causes were posted, and are the caller's to serve.</summary>
    Serve,

    /// <summary>A reset or a start found the channel held: interrupts are to be enabled, and the device to be looked at.</summary>
    Enable,
}

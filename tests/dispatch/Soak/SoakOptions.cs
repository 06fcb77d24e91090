namespace Tophalf.Dispatch.Tests;

/// <summary>What may happen in a soak.</summary>
[Flags]
public enum SoakOptions
{
    None = 0,

    /// <summary>A port driver asks channels again and again, whether their line is up or not.</summary>
    Asks = 1,

    /// <summary>Workers and timers are refused at random.</summary>
    Refuses = 2,

    /// <summary>Channels are reset at random.</summary>
    Resets = 4,

    /// <summary>Channels are stopped and started at random, when nothing is outstanding.</summary>
    Restarts = 8,

    /// <summary>One lock covers the interrupt, start-io and reset routines of all channels.</summary>
    OneLock = 16,
}

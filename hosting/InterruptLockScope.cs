namespace Tophalf.Hosting;

/// <summary>
/// What the port driver's interrupt lock covers. It is held around IdeHwInterrupt, IdeHwStartIo, IdeHwReset and
/// synchronized routines.
/// </summary>
public enum InterruptLockScope
{
    /// <summary>One lock a channel, as with a vector for each channel: two channels may be in their routines at once.</summary>
    Channel,

    /// <summary>One lock for the controller. A miniport may declare that it relies on it.</summary>
    Controller,

    /// <summary>No lock: the interrupt may come in the middle of IdeHwStartIo. Harsher than any Windows.</summary>
    None,
}

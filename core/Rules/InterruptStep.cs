namespace Tophalf;

/// <summary>The steps of an interrupt and of a deferral that only the author's code can do.</summary>
public enum InterruptStep
{
    /// <summary>The interrupt is dismissed on the HBA.</summary>
    Dismiss,

    /// <summary>The channel is kept from interrupting.</summary>
    DisableInterrupts,

    /// <summary>The channel may interrupt again.</summary>
    EnableInterrupts,

    /// <summary>The device is looked at by means that work while interrupts are disabled.</summary>
    Look,
}

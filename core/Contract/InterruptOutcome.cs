namespace Tophalf;

/// <summary>What <see cref="IAtaChannel{TSelf, TController}.Service"/> says about an interrupt that it was given.</summary>
public enum InterruptOutcome
{
    /// <summary>The interrupt is served: its I/O is completed or carried one step further, and nothing is left to do.</summary>
    Handled = 0,

    /// <summary>
    /// Serving it takes longer than an interrupt routine may run. The dispatcher disables interrupts on the channel
    /// and requests a worker routine, which runs <see cref="IAtaChannel{TSelf, TController}.Work"/>.
    /// </summary>
    Defer = 1,
}

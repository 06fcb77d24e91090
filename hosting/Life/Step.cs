namespace Tophalf.Hosting.Life;

/// <summary>A step of the life cycle that the miniport can refuse.</summary>
internal static class Step
{
    /// <summary>Goes on only if the step succeeded.</summary>
    /// <param name="controller">Whose step it was.</param>
    /// <param name="succeeded">Whether it did.</param>
    /// <param name="routine">The routine, by its name in the contract.</param>
    /// <param name="channel">The channel, when it was a channel's.</param>
    /// <param name="meaning">What its failure means.</param>
    /// <exception cref="MiniportException">It failed.</exception>
    /// <exception cref="MiniportViolationException">A violation in it is to fail the load.</exception>
    public static void Require(HostedController controller, bool succeeded, string routine, int? channel, string meaning)
    {
        if (!succeeded)
        {
            throw new MiniportException(routine, channel, meaning, controller.Fault?.Exception);
        }

        ThrowOnFault(controller);
    }

    /// <exception cref="MiniportViolationException">A violation is to fail the load.</exception>
    public static void ThrowOnFault(HostedController controller)
    {
        if (controller.Fault is Violation fault)
        {
            throw new MiniportViolationException(fault);
        }
    }
}

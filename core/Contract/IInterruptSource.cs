namespace Tophalf;

/// <summary>
/// A device that interrupts, without a port driver above it. The generated dispatcher asks it (<see cref="Claim"/>), clears
/// its interrupt (<see cref="Dismiss"/>) and lets it do its work (<see cref="Service"/>, or <see cref="Work"/> later). See
/// <see cref="InterruptSourceAttribute"/>.
/// </summary>
/// <typeparam name="TSelf">The structure that implements the interface.</typeparam>
/// <remarks>
/// <para>
/// Members are public static methods of the structure, which lies in memory of the caller and never moves.
/// <see cref="Service"/> and <see cref="Work"/> never run at the same time, on however many processors;
/// <see cref="Claim"/>, <see cref="Dismiss"/> and <see cref="Poll"/> may run beside them.
/// </para>
/// </remarks>
public interface IInterruptSource<TSelf> : IChannelExtension
    where TSelf : unmanaged, IInterruptSource<TSelf>
{
    /// <summary>Asks the hardware whether this device generated the interrupt, and why.</summary>
    /// <param name="source">The device.</param>
    /// <returns>The cause, as read from the hardware once; 0 when it did not interrupt.</returns>
    /// <remarks>
    /// <para>
    /// Has no side effect: two processors may ask at once, and an answer may be thrown away. Hardware that can only be asked by
    /// a read that acknowledges says so with <see cref="AcknowledgingAttribute"/>; the value read is then the cause.
    /// </para>
    /// <para>Context: Interrupt. Mark it for aggressive inlining.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Interrupt), OnlyAsks]
    static abstract uint Claim(ref TSelf source);

    /// <summary>Dismisses the interrupt at the device: clears exactly the cause that was claimed.</summary>
    /// <param name="source">The device.</param>
    /// <param name="cause">What <see cref="Claim"/> returned, never 0.</param>
    /// <returns>The cause, with what the clearing read revealed, never 0.</returns>
    /// <remarks><para>Context: Interrupt. Called before anything is served. Mark it for aggressive inlining.</para></remarks>
    [RunsIn(MiniportContext.Interrupt), Performs(InterruptStep.Dismiss)]
    static abstract uint Dismiss(ref TSelf source, uint cause);

    /// <summary>Serves the interrupt.</summary>
    /// <param name="source">The device.</param>
    /// <param name="cause">What <see cref="Dismiss"/> or <see cref="Poll"/> returned, joined with what was posted meanwhile.</param>
    /// <returns>
    /// <see cref="InterruptOutcome.Handled"/>, or <see cref="InterruptOutcome.Defer"/> when the rest takes longer than an
    /// interrupt routine may run.
    /// </returns>
    /// <remarks><para>Context: Interrupt (also when the worker serves what arrived while it ran). Mark it for aggressive inlining.</para></remarks>
    [RunsIn(MiniportContext.Interrupt)]
    static abstract InterruptOutcome Service(ref TSelf source, uint cause);

    /// <summary>Keeps the device from interrupting: the second step of a deferral, after the interrupt was dismissed.</summary>
    /// <param name="source">The device.</param>
    /// <remarks><para>Context: Interrupt, Worker, and whoever stops the device. May be called when interrupts are disabled already.</para></remarks>
    [RunsIn(MiniportContext.Interrupt), Performs(InterruptStep.DisableInterrupts)]
    static abstract void DisableInterrupts(ref TSelf source);

    /// <summary>Lets the device interrupt: the last step of a deferral, and the start of the device.</summary>
    /// <param name="source">The device.</param>
    /// <remarks>
    /// <para>
    /// The dispatcher calls <see cref="Poll"/> afterwards, because what happened while interrupts were disabled may never interrupt.
    /// </para>
    /// <para>Context: Worker, whoever starts the device; Interrupt when the worker was refused. May be called when they are enabled already.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Interrupt), Performs(InterruptStep.EnableInterrupts)]
    static abstract void EnableInterrupts(ref TSelf source);

    /// <summary>Looks at the device by means that work while interrupts are disabled.</summary>
    /// <param name="source">The device.</param>
    /// <returns>A cause as <see cref="Dismiss"/> would return it; 0 when nothing waits.</returns>
    /// <remarks><para>Has no side effect. Context: whoever has enabled interrupts.</para></remarks>
    [RunsIn(MiniportContext.Interrupt), OnlyAsks, Performs(InterruptStep.Look)]
    static abstract uint Poll(ref TSelf source);

    /// <summary>Asks the system to call <c>InterruptObject.RunWorker</c> soon, outside of the interrupt.</summary>
    /// <param name="source">The device.</param>
    /// <returns>
    /// False: it will not. Interrupts come back then, the cause stays posted, and the next entry asks again.
    /// </returns>
    /// <remarks><para>Context: Interrupt.</para></remarks>
    [RunsIn(MiniportContext.Interrupt)]
    static abstract bool RequestWorker(ref TSelf source);

    /// <summary>Does what was deferred, while the device does not interrupt.</summary>
    /// <param name="source">The device.</param>
    /// <param name="cause">The cause that <see cref="Service"/> deferred, joined with what was posted since.</param>
    /// <remarks><para>Context: Worker.</para></remarks>
    [RunsIn(MiniportContext.Worker)]
    static abstract void Work(ref TSelf source, uint cause);
}

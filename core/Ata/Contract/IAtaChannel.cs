using Tophalf.Ata;

namespace Tophalf;

/// <summary>
/// One channel of an ATA miniport. The generated dispatcher asks it (<see cref="Claim"/>), clears its interrupt
/// (<see cref="Dismiss"/>) and lets it complete the I/O (<see cref="Service"/>, or <see cref="Work"/> later).
/// </summary>
/// <typeparam name="TSelf">The structure that implements the interface: the channel extension.</typeparam>
/// <typeparam name="TController">The structure that the channels share: the controller extension.</typeparam>
/// <remarks>
/// <para>
/// Members are public static methods of the structure. The port driver allocates the structure, filled with zeros; no
/// constructor ever runs, and the structure never moves.
/// </para>
/// <para>
/// <see cref="Service"/> and <see cref="Work"/> of one channel never run at the same time, on however many
/// processors; <see cref="Claim"/>, <see cref="Dismiss"/>, <see cref="Poll"/> and <see cref="StartIo"/> may run
/// beside them.
/// </para>
/// </remarks>
public unsafe interface IAtaChannel<TSelf, TController> : IChannelExtension
    where TSelf : unmanaged, IAtaChannel<TSelf, TController>
    where TController : unmanaged, IAtaController<TController>
{
    /// <summary>Asks the hardware whether this channel generated the interrupt, and why.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <returns>
    /// The cause, as read from the hardware once: it travels through <see cref="Dismiss"/> to <see cref="Service"/>.
    /// 0 when this channel did not interrupt; most calls on a shared line end so, and are to end fast.
    /// </returns>
    /// <remarks>
    /// <para>
    /// Has no side effect: two processors may ask at once, and an answer may be thrown away. Hardware that can only
    /// be asked by a read that acknowledges says so with <see cref="AcknowledgingAttribute"/>; the value read is then
    /// the cause.
    /// </para>
    /// <para>Context: Interrupt. Mark it for aggressive inlining.</para>
    /// <para>Source: nc-irb-ide_hw_interrupt ("returns FALSE as quickly as possible").</para>
    /// </remarks>
    [RunsIn(MiniportContext.Interrupt), OnlyAsks]
    static abstract uint Claim(ref TSelf channel, ref TController controller);

    /// <summary>Dismisses the interrupt on the HBA: clears exactly the cause that was claimed.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <param name="cause">What <see cref="Claim"/> returned, or <see cref="Poll"/> in start-io, never 0.</param>
    /// <returns>The cause, with what the clearing read revealed (the ATA status, say), never 0.</returns>
    /// <remarks>
    /// <para>
    /// Called before anything is served, so that the device may interrupt again while the cause is still being served;
    /// also while another processor serves an older one.
    /// </para>
    /// <para>Context: Interrupt; StartIo after <see cref="Poll"/> found something. Mark it for aggressive inlining.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Interrupt), Performs(InterruptStep.Dismiss)]
    static abstract uint Dismiss(ref TSelf channel, ref TController controller, uint cause);

    /// <summary>Serves the interrupt: completes interrupt-driven I/O.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <param name="cause">
    /// What <see cref="Dismiss"/> returned, or <see cref="Poll"/> after interrupts were enabled, joined with what was posted
    /// meanwhile.
    /// </param>
    /// <returns>
    /// <see cref="InterruptOutcome.Handled"/>, or <see cref="InterruptOutcome.Defer"/> when the rest takes longer than an
    /// interrupt routine may run.
    /// </returns>
    /// <remarks>
    /// <para>
    /// A cause may be old: the request may have been completed already, by a reset or on behalf of another cause.
    /// Service acts on what it sees and is harmless when nothing is left to do.
    /// </para>
    /// <para>
    /// Context: Interrupt (also when the worker serves what arrived while it ran). AtaPortCompleteAllActiveRequests and
    /// AtaPortDeviceBusy must not be called from it; defer, and call them from <see cref="Work"/>.
    /// Mark it for aggressive inlining.
    /// </para>
    /// <para>Source: nc-irb-ide_hw_interrupt.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Interrupt)]
    static abstract InterruptOutcome Service(ref TSelf channel, ref TController controller, uint cause);

    /// <summary>Keeps the channel from interrupting: the second step of a deferral, after the interrupt was dismissed.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <remarks><para>Context: Interrupt, Worker, Reset, Control. May be called when interrupts are disabled already.</para></remarks>
    [RunsIn(MiniportContext.Interrupt), Performs(InterruptStep.DisableInterrupts)]
    static abstract void DisableInterrupts(ref TSelf channel, ref TController controller);

    /// <summary>Lets the channel interrupt: the last step of a deferral, and the end of a start or power-up.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <remarks>
    /// <para>
    /// The dispatcher calls <see cref="Poll"/> afterwards, because what completed while interrupts were disabled may
    /// never interrupt.
    /// </para>
    /// <para>Context: Worker, Reset, Control; Interrupt when the worker was refused. May be called when interrupts are enabled already.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Interrupt), Performs(InterruptStep.EnableInterrupts)]
    static abstract void EnableInterrupts(ref TSelf channel, ref TController controller);

    /// <summary>Looks at the device by means that work while interrupts are disabled.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <returns>A cause as <see cref="Dismiss"/> would return it; 0 when nothing waits.</returns>
    /// <remarks>
    /// <para>
    /// Has no side effect. Looks at issued requests only (<see cref="RequestSlot.Issued"/>): a command that is
    /// being written is not seen by the device yet, and looks completed.
    /// </para>
    /// <para>
    /// Context: whoever has enabled interrupts: Worker, Reset, Control, Interrupt when the worker was refused; StartIo, when
    /// they were disabled meanwhile; Interrupt in dump mode.
    /// </para>
    /// </remarks>
    [RunsIn(MiniportContext.Interrupt), OnlyAsks, Performs(InterruptStep.Look)]
    static abstract uint Poll(ref TSelf channel, ref TController controller);

    /// <summary>Finishes what <see cref="Service"/> deferred.</summary>
    /// <param name="channel">The channel, with interrupts disabled.</param>
    /// <param name="controller">Its controller.</param>
    /// <param name="cause">The cause that was deferred, joined with what was posted meanwhile.</param>
    /// <remarks>
    /// <para>
    /// Context: Worker (DISPATCH_LEVEL, not synchronized with the interrupt), and Dump: in dump mode it is called
    /// directly, and callback and registry routines are refused there. The channel may have been reset before: Work,
    /// like Service, is harmless when nothing is left to do.
    /// </para>
    /// <para>Source: nc-irb-ide_hw_interrupt (remarks), nf-irb-ataportrequestworkerroutine.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Worker | MiniportContext.Dump)]
    static abstract void Work(ref TSelf channel, ref TController controller, uint cause);

    /// <summary>Starts a request on the hardware (<c>IdeHwStartIo</c>).</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <param name="irb">The request. The miniport owns it now and must complete it, once.</param>
    /// <returns><see langword="true"/> if the request was accepted.</returns>
    /// <remarks>
    /// <para>
    /// The request is published before its command is written, because the interrupt may take it at once, and marked
    /// issued after the command was written and the alternate status read once (400 ns): see <see cref="RequestSlot"/>.
    /// </para>
    /// <para>Context: StartIo (synchronized by the port driver).</para>
    /// <para>Source: nc-irb-ide_hw_startio.</para>
    /// </remarks>
    [RunsIn(MiniportContext.StartIo)]
    static abstract bool StartIo(ref TSelf channel, ref TController controller, IdeRequestBlock* irb);

    /// <summary>Prepares a request before it is started (<c>IdeHwBuildIo</c>). Optional.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <param name="irb">The request; its IrbStatus may be set to say that it failed, but not to pending.</param>
    /// <returns><see langword="true"/> if the request may be started.</returns>
    /// <remarks>
    /// <para>
    /// Context: BuildIo: no locks held, interrupts enabled, no data of the channel that others use, no AtaPort routine
    /// at all. When it is not written, its place in the table is NULL.
    /// </para>
    /// <para>Source: nc-irb-ide_hw_buildio.</para>
    /// </remarks>
    [RunsIn(MiniportContext.BuildIo)]
    static virtual bool BuildIo(ref TSelf channel, ref TController controller, IdeRequestBlock* irb) => true;

    /// <summary>Resets the channel and completes every request that is pending on it (<c>IdeHwReset</c>). Optional.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <returns><see langword="true"/> if the channel was reset.</returns>
    /// <remarks>
    /// <para>
    /// May come at any time, but not beside <see cref="StartIo"/> of the same channel. The dispatcher has dropped posted
    /// causes and called off a requested worker; interrupts that come meanwhile are dismissed and served afterwards, when
    /// it has enabled interrupts and looked at the device. An interrupt routine or worker that runs already finishes
    /// beside the reset: take the request by <see cref="RequestSlot.Cancel"/> before the device is reset, and it is
    /// completed once.
    /// </para>
    /// <para>Context: Reset. When it is not written, the generated routine answers FALSE.</para>
    /// <para>Source: nc-irb-ide_hw_reset.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Reset)]
    static virtual bool Reset(ref TSelf channel, ref TController controller) => false;

    /// <summary>Starts, stops and powers the channel (<c>IdeHwControl</c>). Optional.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <param name="action">What the port driver wants.</param>
    /// <param name="parameters">
    /// With <see cref="IdeControlAction.Start"/> an <see cref="IdeChannelConfiguration"/>, whose version the dispatcher
    /// has checked and whose <c>SyncWithIsr</c> and <c>SupportsWmi</c> it has set; otherwise what the DDI page says.
    /// </param>
    /// <returns><see langword="true"/> if the action succeeded.</returns>
    /// <remarks>
    /// <para>
    /// A start or power-up leaves interrupts disabled on the channel: the dispatcher links the channel first, so that
    /// its interrupts find someone to claim them, and then calls <see cref="EnableInterrupts"/>. Before a stop or
    /// power-down it calls <see cref="DisableInterrupts"/>, and the channel is no longer asked.
    /// </para>
    /// <para>
    /// Context: Control. AtaPortGetUnCachedExtension only under <see cref="IdeControlAction.Start"/>; registry routines
    /// only under <see cref="IdeControlAction.Start"/> and <see cref="IdeControlAction.Stop"/>.
    /// </para>
    /// <para>Source: nc-irb-ide_hw_control.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Control)]
    static virtual bool Control(ref TSelf channel, ref TController controller, IdeControlAction action, void* parameters) => true;

    /// <summary>Readies the channel's hardware for a device that was found (<c>IdeHwInitialize</c>). Optional.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="controller">Its controller.</param>
    /// <param name="parameters">The device's parameters; some are the miniport's to fill.</param>
    /// <param name="identify">The device's IDENTIFY data.</param>
    /// <returns><see langword="true"/> if the device may be used.</returns>
    /// <remarks>
    /// <para>Context: Initialize, once for each device.</para>
    /// <para>Source: nc-irb-ide_hw_initialize.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Initialize)]
    static virtual bool Initialize(ref TSelf channel, ref TController controller, IdeDeviceParameters* parameters, IdentifyDeviceData* identify) => true;
}

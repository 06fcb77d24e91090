using Tophalf.Ata;

namespace Tophalf;

/// <summary>
/// The controller side of an ATA miniport: state that the channels share, chip variants, and the optional routines
/// of <see cref="IdeControllerInterface"/>.
/// </summary>
/// <typeparam name="TSelf">The structure that implements the interface.</typeparam>
/// <remarks>
/// The structure is marked with <see cref="AtaMiniportAttribute"/> and one <see cref="ChannelAttribute{TChannel}"/>
/// for each kind of channel. The port driver allocates it, filled with zeros; no constructor ever runs.
/// Every member is optional: write it as a public static method of the same signature.
/// </remarks>
public unsafe interface IAtaController<TSelf> : IControllerExtension
    where TSelf : unmanaged, IAtaController<TSelf>
{
    /// <summary>Starts, stops and powers the controller (<c>AtaAdapterControl</c>).</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="action">What the port driver wants.</param>
    /// <param name="parameters">
    /// With <see cref="IdeControlAction.Start"/> an <see cref="IdeControllerConfiguration"/>, whose version the
    /// dispatcher has checked and whose <c>NumberOfChannels</c> it has set to the declared number (lower it when the
    /// hardware has fewer); otherwise what the DDI page says.
    /// </param>
    /// <returns><see langword="true"/> if the action succeeded.</returns>
    /// <remarks>
    /// <para>Context: AdapterControl (PASSIVE_LEVEL, no I/O outstanding).</para>
    /// <para>Source: nc-irb-ide_adapter_control.</para>
    /// </remarks>
    [RunsIn(MiniportContext.AdapterControl)]
    static virtual bool Control(ref TSelf controller, IdeControlAction action, void* parameters) => true;

    /// <summary>Says whether a channel is enabled on this controller (<c>AtaControllerChannelEnabled</c>).</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="channel">The number of the channel, from 0.</param>
    /// <returns>The state of the channel; a disabled channel gets no extension and is never asked.</returns>
    /// <remarks>
    /// <para>
    /// Context: ChannelEnabled. Not called when the miniport is loaded for a crash dump, so nothing that matters for
    /// the hardware may depend on it. When it is not written, its place in the table is NULL.
    /// </para>
    /// <para>Source: nc-irb-ide_channel_enabled.</para>
    /// </remarks>
    [RunsIn(MiniportContext.ChannelEnabled)]
    static virtual AtaChannelState ChannelEnabled(ref TSelf controller, uint channel) => AtaChannelState.Unknown;

    /// <summary>Picks the transfer modes of a channel's devices and programs them (<c>AtaControllerTransferModeSelect</c>).</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="parameters">What each device supports; receives what was selected.</param>
    /// <returns><see langword="true"/> if the modes are set.</returns>
    /// <remarks>
    /// <para>
    /// Context: TransferModeSelect. When it is not written, the generated routine selects what is current already.
    /// </para>
    /// <para>Source: nc-irb-ide_transfer_mode_select.</para>
    /// </remarks>
    [RunsIn(MiniportContext.TransferModeSelect)]
    static virtual bool TransferModeSelect(ref TSelf controller, IdeTransferModeParameters* parameters) => true;
}

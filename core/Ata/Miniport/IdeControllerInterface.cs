using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>What a miniport gives to <c>AtaPortInitializeEx</c> (<c>IDE_CONTROLLER_INTERFACE</c>).</summary>
/// <remarks><para>Source: ns-irb-_ide_controller_interface.</para></remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeControllerInterface
{
    /// <summary>The size of the structure. The structure is the miniport's own variable, so the miniport sets it.</summary>
    public ushort Version;

    /// <summary>Reserved.</summary>
    public ushort Reserved;

    /// <summary>Bytes of a controller extension.</summary>
    public uint ControllerExtensionSize;

    /// <summary>Bytes of a channel extension: one size for all channels.</summary>
    public uint ChannelExtensionSize;

    /// <summary>What the HBA wants of the address of a data buffer: 0 for bytes, 1 for words, 3 for double words.</summary>
    public uint AlignmentMask;

    /// <summary>
    /// Fills the interface of a channel (<c>IDE_CHANNEL_INIT</c>): channel extension, interface, init context, which is
    /// the controller extension.
    /// </summary>
    [RunsIn(MiniportContext.ChannelInit)]
    public delegate* unmanaged<void*, IdeChannelInterface*, void*, byte> AtaChannelInitRoutine;

    /// <summary>
    /// Says whether a channel is enabled (<c>IDE_CHANNEL_ENABLED</c>): controller extension, channel. Optional.
    /// </summary>
    [RunsIn(MiniportContext.ChannelEnabled)]
    public delegate* unmanaged<void*, uint, AtaChannelState> AtaControllerChannelEnabled;

    /// <summary>Picks transfer modes (<c>IDE_TRANSFER_MODE_SELECT</c>): controller extension, parameters.</summary>
    [RunsIn(MiniportContext.TransferModeSelect)]
    public delegate* unmanaged<void*, IdeTransferModeParameters*, byte> AtaControllerTransferModeSelect;

    /// <summary>
    /// Starts, stops and powers the controller (<c>IDE_ADAPTER_CONTROL</c>): controller extension, action, parameters.
    /// </summary>
    [RunsIn(MiniportContext.AdapterControl)]
    public delegate* unmanaged<void*, IdeControlAction, void*, byte> AtaAdapterControl;
}

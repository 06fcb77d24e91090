using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>
/// A controller as the port driver and the miniport see it, passed along with <see cref="IdeControlAction.Start"/>
/// (<c>IDE_CONTROLLER_CONFIGURATION</c>).
/// </summary>
/// <remarks><para>Source: ns-irb-_ide_controller_configuration.</para></remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeControllerConfiguration
{
    /// <summary>
    /// The size of the structure that the port driver knows; the miniport refuses one smaller than its own.
    /// </summary>
    public ushort Version;

    /// <summary>How many channels there are; the miniport sets it.</summary>
    public byte NumberOfChannels;

    /// <summary>The constraints under which the controller runs.</summary>
    public IdeOperationMode ControllerMode;

    /// <summary>How many elements a scatter/gather list may have; the miniport sets it.</summary>
    public byte NumberOfPhysicalBreaks;

    /// <summary>Bytes that one request may move; the miniport sets it.</summary>
    public uint MaximumTransferLength;

    /// <summary>Reserved.</summary>
    public byte Reserved;

    /// <summary>Not 0: the controller runs in native mode. 0: in compatibility mode.</summary>
    public byte NativeModeEnabled;

    /// <summary>Not 0: the controller reaches memory above 4 GB; the miniport sets it.</summary>
    public byte Dma64BitAddress;

    /// <summary>Not 0: the controller is a bus master; the miniport sets it.</summary>
    public byte BusMaster;

    /// <summary>How devices are attached; the miniport sets it.</summary>
    public IdeBusType AtaBusType;

    /// <summary>The ranges of the controller, set by the port driver.</summary>
    public IdeMiniportResources* ControllerResources;
}

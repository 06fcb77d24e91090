using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The transfer modes of a channel's devices (<c>IDE_TRANSFER_MODE_PARAMETERS</c>).</summary>
/// <remarks><para>Source: ns-irb-_ide_transfer_mode_parameters.</para></remarks>
[StructLayout(LayoutKind.Sequential)]
public struct IdeTransferModeParameters
{
    /// <summary>The number of the channel.</summary>
    public byte ChannelNumber;

    /// <summary>What the devices are.</summary>
    public PerDevice<IdeDeviceType> DeviceType;

    /// <summary>Not 0: the device supports IORDY.</summary>
    public PerDevice<byte> IoReadySupported;

    /// <summary>The modes that the device supports: bits of <see cref="TransferMode"/>.</summary>
    public PerDevice<uint> DeviceTransferModeSupported;

    /// <summary>The modes that the device is set to.</summary>
    public PerDevice<uint> DeviceTransferModeCurrent;

    /// <summary>The modes that are to be used; the miniport sets them.</summary>
    public PerDevice<uint> DeviceTransferModeSelected;
}

using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>
/// A channel as the port driver and the miniport see it, passed along with <see cref="IdeControlAction.Start"/>
/// (<c>IDE_CHANNEL_CONFIGURATION</c>).
/// </summary>
/// <remarks><para>Source: ns-irb-_ide_channel_configuration.</para></remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeChannelConfiguration
{
    /// <summary>
    /// The size of the structure that the port driver knows; the miniport refuses one smaller than its own.
    /// </summary>
    public ushort Version;

    /// <summary>The number of the channel, set by the port driver.</summary>
    public byte ChannelNumber;

    /// <summary>Which later additions the port driver understands.</summary>
    public SupportedAdvances SupportedAdvances;

    /// <summary>The constraints under which the channel runs.</summary>
    public IdeOperationMode ChannelMode;

    /// <summary>The ranges of the channel, set by the port driver.</summary>
    public IdeMiniportResources* ChannelResources;

    /// <summary>How many requests the channel takes at a time; the miniport sets it.</summary>
    public byte NumberOfOverlappedRequests;

    /// <summary>The highest target, one less than the number of devices; the miniport sets it.</summary>
    public byte MaxTargetId;

    /// <summary>Not 0: start-io is synchronized with the interrupt. It must be 1.</summary>
    public byte SyncWithIsr;

    /// <summary>Not 0: the miniport supports WMI. It must be 1.</summary>
    public byte SupportsWmi;

    /// <summary>Later additions, when <see cref="SupportedAdvances"/> says so.</summary>
    public IdeAdvancedChannelConfiguration* AdvancedChannelConfiguration;
}

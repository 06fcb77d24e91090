namespace Tophalf.Ata;

/// <summary>Whether a controller has a channel enabled (<c>ATA_CHANNEL_STATE</c>).</summary>
public enum AtaChannelState
{
    /// <summary><c>ChannelStateDisabled</c>: the channel is not used.</summary>
    Disabled = 0,

    /// <summary><c>ChannelStateEnabled</c>: the channel is used.</summary>
    Enabled = 1,

    /// <summary>
    /// <c>ChannelStateUnKnown</c>: the controller cannot say; the port driver goes on as if it were enabled.
    /// </summary>
    Unknown = 2,
}

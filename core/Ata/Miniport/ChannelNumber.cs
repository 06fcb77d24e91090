namespace Tophalf.Ata;

/// <summary>The channels of a controller in compatibility mode, by number.</summary>
public static class ChannelNumber
{
    /// <summary>The primary channel (<c>PRIMARY_CHANNEL_NUMBER</c>).</summary>
    public const byte Primary = 0;

    /// <summary>The secondary channel (<c>SECONDARY_CHANNEL_NUMBER</c>).</summary>
    public const byte Secondary = 1;
}

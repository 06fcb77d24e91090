namespace Tophalf.Ata;

/// <summary>What a device is like: the bits of <see cref="IdeDeviceParameters.DeviceCharacteristics"/>.</summary>
public static class DeviceFlags
{
    /// <summary>Its medium can be taken out (<c>DFLAGS_REMOVABLE_MEDIA</c>).</summary>
    public const ushort RemovableMedia = 0x0001;

    /// <summary>It interrupts when it is ready for the packet of a packet command (<c>DFLAGS_INT_DRQ</c>).</summary>
    public const ushort InterruptOnDrq = 0x0002;

    /// <summary>It supports media status notification (<c>DFLAGS_MSN_SUPPORT</c>).</summary>
    public const ushort MsnSupport = 0x0004;

    /// <summary>The device itself can be unplugged (<c>DFLAGS_REMOVABLE_DEVICE</c>).</summary>
    public const ushort RemovableDevice = 0x0008;

    /// <summary>It speaks IEEE 1667 (<c>DFLAGS_1667_DEVICE</c>).</summary>
    public const ushort Ieee1667 = 0x0010;

    /// <summary>It supports forced unit access (<c>DFLAGS_FUA_SUPPORT</c>).</summary>
    public const ushort FuaSupport = 0x1000;
}

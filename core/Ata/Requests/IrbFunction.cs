namespace Tophalf.Ata;

/// <summary>
/// What a request is for: the values of <see cref="IdeRequestBlock.Function"/>. 0x100, 0x200 and 0x400 mark the
/// families ATA, ATAPI and miniport.
/// </summary>
public static class IrbFunction
{
    /// <summary>
    /// An ATA command that has no function of its own, and the bit of its family (<c>IRB_FUNCTION_ATA_COMMAND</c>).
    /// </summary>
    public const ushort AtaCommand = 0x100;

    /// <summary>IDENTIFY DEVICE or IDENTIFY PACKET DEVICE (<c>IRB_FUNCTION_ATA_IDENTIFY</c>).</summary>
    public const ushort AtaIdentify = 0x101;

    /// <summary>A read (<c>IRB_FUNCTION_ATA_READ</c>).</summary>
    public const ushort AtaRead = 0x102;

    /// <summary>A write (<c>IRB_FUNCTION_ATA_WRITE</c>).</summary>
    public const ushort AtaWrite = 0x103;

    /// <summary>A cache flush (<c>IRB_FUNCTION_ATA_FLUSH</c>).</summary>
    public const ushort AtaFlush = 0x104;

    /// <summary>A SMART command (<c>IRB_FUNCTION_ATA_SMART</c>).</summary>
    public const ushort AtaSmart = 0x105;

    /// <summary>A general purpose log command (<c>IRB_FUNCTION_ATA_GPLOG</c>).</summary>
    public const ushort AtaGeneralPurposeLog = 0x106;

    /// <summary>A packet command, and the bit of its family (<c>IRB_FUNCTION_ATAPI_COMMAND</c>).</summary>
    public const ushort AtapiCommand = 0x200;

    /// <summary>A REQUEST SENSE that the miniport asked for (<c>IRB_FUNCTION_REQUEST_SENSE</c>).</summary>
    public const ushort RequestSense = 0x201;

    /// <summary>A command to the miniport, and the bit of its family (<c>IRB_FUNCTION_MINIPORT_COMMAND</c>).</summary>
    public const ushort MiniportCommand = 0x400;

    /// <summary>Flush what the adapter caches (<c>IRB_FUNCTION_ADAPTER_FLUSH</c>).</summary>
    public const ushort AdapterFlush = 0x401;

    /// <summary>The system shuts down (<c>IRB_FUNCTION_SHUTDOWN</c>).</summary>
    public const ushort Shutdown = 0x402;

    /// <summary>
    /// A device changes its power state: <see cref="IdeRequestBlock.PowerChange"/> (<c>IRB_FUNCTION_POWER_CHANGE</c>).
    /// </summary>
    public const ushort PowerChange = 0x403;

    /// <summary>Reset a logical unit (<c>IRB_FUNCTION_LUN_RESET</c>).</summary>
    public const ushort LunReset = 0x404;

    /// <summary>
    /// A control code for the miniport: the buffer starts with an <see cref="IdeIoControl"/>
    /// (<c>IRB_FUNCTION_MINIPORT_IOCTL</c>).
    /// </summary>
    public const ushort MiniportIoctl = 0x405;

    /// <summary>The system reboots (<c>IRB_FUNCTION_POWER_REBOOT</c>).</summary>
    public const ushort PowerReboot = 0x406;
}

namespace Tophalf.Ata;

/// <summary>How many there can be.</summary>
public static class IdeLimits
{
    /// <summary>Devices on a parallel channel (<c>MAX_IDE_DEVICE</c>).</summary>
    public const int Devices = 2;

    /// <summary>Logical units of a device (<c>MAX_IDE_LUN</c>).</summary>
    public const int LogicalUnits = 8;

    /// <summary>Sectors in one <see cref="IdeLbaRange"/> (<c>MAX_IDE_LBA_RANGE_SECTOR_COUNT_VALUE</c>).</summary>
    public const int LbaRangeSectors = 0xFFFF;

    /// <summary>Stands for a value that is not known yet (<c>IDE_UNINITIALIZED_VALUE</c>).</summary>
    public const int UninitializedValue = -1;
}

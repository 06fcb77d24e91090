namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>What the host can set in a drive; it survives a software reset.</summary>
internal struct DriveSettings
{
    /// <summary>The largest block of READ MULTIPLE and WRITE MULTIPLE.</summary>
    public const int MaximumMultiple = 16;

    /// <summary>The highest modes of each kind.</summary>
    public const int HighestPio = 4, HighestMultiwordDma = 2, HighestUltraDma = 5;

    public DriveSettings()
    {
    }

    /// <summary>Sectors in a block of READ MULTIPLE and WRITE MULTIPLE; 0: these commands are off, as after power-on.</summary>
    public int Multiple { get; set; }

    public bool WriteCache { get; set; } = true;

    public bool LookAhead { get; set; } = true;

    public bool InStandby { get; set; }

    public DriveGeometry Geometry { get; set; } = DriveGeometry.Default;

    /// <summary>The multiword DMA mode in use, or -1. At most one DMA mode of both kinds is in use.</summary>
    public int MultiwordDma { get; private set; } = HighestMultiwordDma;

    /// <summary>The Ultra DMA mode in use, or -1.</summary>
    public int UltraDma { get; private set; } = -1;

    public bool TrySetMultiple(int sectors)
    {
        if (sectors > MaximumMultiple || (sectors & (sectors - 1)) != 0)
        {
            return false;
        }

        Multiple = sectors;
        return true;
    }

    /// <summary>Sets the transfer mode.</summary>
    /// <param name="mode">The value of the count register: a kind in the upper five bits, a number in the lower three.</param>
    /// <returns>Whether the drive knows the mode.</returns>
    public bool TrySetTransferMode(byte mode)
    {
        int number = mode & 0x07;
        switch (mode >> 3)
        {
            case 0:
                return number <= 1; // the default PIO mode, with or without IORDY
            case 1:
                return number <= HighestPio;
            case 4 when number <= HighestMultiwordDma:
                MultiwordDma = number;
                UltraDma = -1;
                return true;
            case 8 when number <= HighestUltraDma:
                MultiwordDma = -1;
                UltraDma = number;
                return true;
            default:
                return false;
        }
    }
}

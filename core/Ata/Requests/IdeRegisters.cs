using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The command block of an ATA device, as it is to be written or was read (<c>IDEREGISTERS</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdeRegisters
{
    /// <summary>Features; after a command the error register (<c>bFeaturesReg</c>).</summary>
    public byte FeaturesReg;

    /// <summary>Sector count (<c>bSectorCountReg</c>).</summary>
    public byte SectorCountReg;

    /// <summary>Sector number, or bits 0 to 7 of the block address (<c>bSectorNumberReg</c>).</summary>
    public byte SectorNumberReg;

    /// <summary>Cylinder low, or bits 8 to 15 of the block address (<c>bCylLowReg</c>).</summary>
    public byte CylLowReg;

    /// <summary>Cylinder high, or bits 16 to 23 of the block address (<c>bCylHighReg</c>).</summary>
    public byte CylHighReg;

    /// <summary>Device and head (<c>bDriveHeadReg</c>).</summary>
    public byte DriveHeadReg;

    /// <summary>The command; after a command the status (<c>bCommandReg</c>).</summary>
    public byte CommandReg;

    /// <summary>Reserved (<c>bReserved</c>).</summary>
    public byte Reserved;
}

namespace Tophalf.Ata;

/// <summary>How devices are attached to a controller (<c>IDE_BUS_TYPE</c>).</summary>
public enum IdeBusType
{
    /// <summary><c>IdeBusPata</c>: parallel ATA.</summary>
    Pata = 0,

    /// <summary><c>IdeBusSata</c>: serial ATA.</summary>
    Sata = 1,

    /// <summary><c>IdeBusUnknown</c>.</summary>
    Unknown = 2,
}

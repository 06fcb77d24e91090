namespace Tophalf.Ata;

/// <summary>How sectors of a device are addressed (<c>ATA_ADDRESS_TRANSLATION</c>).</summary>
public enum AtaAddressTranslation
{
    /// <summary><c>UnknownMode</c>.</summary>
    Unknown = 0,

    /// <summary><c>ChsMode</c>: by cylinder, head and sector.</summary>
    Chs = 1,

    /// <summary><c>LbaMode</c>: by a 28-bit block address.</summary>
    Lba = 2,

    /// <summary><c>Lba48BitMode</c>: by a 48-bit block address.</summary>
    Lba48Bit = 3,
}

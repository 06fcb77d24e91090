namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>What the cylinder registers show after a reset, by which the host tells one kind of drive from another.</summary>
internal enum DriveSignature : ushort
{
    /// <summary>A disk.</summary>
    Disk = 0x0000,

    /// <summary>A drive that takes packets.</summary>
    Packet = 0xEB14,

    /// <summary>A channel without a drive.</summary>
    Nobody = 0xFFFF,
}

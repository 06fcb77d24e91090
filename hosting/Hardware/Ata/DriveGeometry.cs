namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>The cylinders, heads and sectors that a drive pretends to have.</summary>
/// <param name="Heads">Heads, 1 to 16.</param>
/// <param name="SectorsPerTrack">Sectors in a track, 1 to 255.</param>
internal readonly record struct DriveGeometry(int Heads, int SectorsPerTrack)
{
    // What every large drive reports; the cylinder count stops where the old BIOS interface did.
    private const int MostCylinders = 16383;

    public static DriveGeometry Default => new(16, 63);

    public int Cylinders(long sectorCount) => (int)Math.Min(MostCylinders, sectorCount / (Heads * SectorsPerTrack));

    /// <summary>Turns a cylinder, head and sector into a sector number.</summary>
    /// <param name="registers">Where the host put them.</param>
    /// <returns>The number of the sector, or -1: there is no such place.</returns>
    // Sectors are counted from 1.
    public long ToLba(in TaskFile registers) =>
        registers.Head >= Heads || registers.SectorNumber == 0 || registers.SectorNumber > SectorsPerTrack
            ? -1
            : (((long)registers.Cylinder * Heads) + registers.Head) * SectorsPerTrack + registers.SectorNumber - 1;
}

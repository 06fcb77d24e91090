namespace Tophalf.Hosting;

/// <summary>Sectors that follow each other.</summary>
/// <param name="Lba">The first one.</param>
/// <param name="Count">How many.</param>
public readonly record struct SectorRange(ulong Lba, ulong Count);

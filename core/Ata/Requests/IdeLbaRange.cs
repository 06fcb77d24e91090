using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>A range of sectors, as DATA SET MANAGEMENT takes it (<c>IDE_LBA_RANGE</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdeLbaRange
{
    /// <summary>Both fields as the one number that they share.</summary>
    public ulong AsUlonglong;

    /// <summary>The first sector: 48 bits.</summary>
    public ulong StartSector
    {
        readonly get => BitField.Get(AsUlonglong, 0, 48);
        set => BitField.Set(ref AsUlonglong, 0, 48, value);
    }

    /// <summary>How many sectors: 16 bits, 0 for none.</summary>
    public ushort SectorCount
    {
        readonly get => (ushort)BitField.Get(AsUlonglong, 48, 16);
        set => BitField.Set(ref AsUlonglong, 48, 16, value);
    }
}

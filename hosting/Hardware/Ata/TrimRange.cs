using System.Buffers.Binary;

namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>One range entry of DATA SET MANAGEMENT.</summary>
/// <param name="Lba">The first sector.</param>
/// <param name="Count">How many; 0 makes the entry a filler.</param>
internal readonly record struct TrimRange(long Lba, int Count)
{
    public const int Size = 8;

    private const int LbaBits = 48;

    public static TrimRange Read(ReadOnlySpan<byte> entry)
    {
        ulong value = BinaryPrimitives.ReadUInt64LittleEndian(entry);
        return new TrimRange((long)(value & ((1UL << LbaBits) - 1)), (int)(value >> LbaBits));
    }
}

using System.Buffers.Binary;

namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>Writes the 512 bytes of IDENTIFY DEVICE.</summary>
internal static class IdentifyBlock
{
    private const long LargestLba28 = 0x0FFF_FFFF;

    // Bits 14 and 15 of several words say "this word is valid" by being 1 and 0.
    private const int WordValid = 0x4000;

    private const int PowerManagement = 1 << 3, WriteCache = 1 << 5, LookAhead = 1 << 6;
    private const int BigLba = 1 << 10, FlushCache = 1 << 12, FlushCacheExt = 1 << 13;

    public static void Write(Span<byte> block, int unit, long sectors, DriveIdentity identity, in DriveSettings settings)
    {
        block.Clear();
        Put(block, 0, 0x0040); // a fixed disk
        WriteTexts(block, identity);
        WriteGeometry(block, sectors, settings);
        WriteTransferModes(block, settings);
        WriteCommandSets(block, settings);
        Put(block, 69, 0x4000); // what was trimmed reads the same every time
        Put(block, 169, 0x0001); // TRIM

        // Device 0 says that it passed its diagnostic and was numbered by jumper, device 1 the same in the upper
        // byte; both see an 80-conductor cable, without which no driver goes beyond Ultra DMA 2.
        Put(block, 93, WordValid | 0x2000 | (unit == 0 ? 0x000B : 0x0B00));
        Put(block, 106, WordValid); // one logical sector in a physical one
        Put(block, 217, 1); // does not rotate

        // The bytes of the whole block add up to zero.
        block[510] = 0xA5;
        byte sum = 0;
        foreach (byte value in block[..511])
        {
            sum += value;
        }

        block[511] = (byte)-sum;
    }

    public static void WriteTexts(Span<byte> block, DriveIdentity identity)
    {
        PutText(block.Slice(20, 20), identity.SerialNumber);
        PutText(block.Slice(46, 8), identity.Firmware);
        PutText(block.Slice(54, 40), identity.Model);
    }

    private static void WriteGeometry(Span<byte> block, long sectors, in DriveSettings settings)
    {
        DriveGeometry native = DriveGeometry.Default;
        Put(block, 1, native.Cylinders(sectors));
        Put(block, 3, native.Heads);
        Put(block, 6, native.SectorsPerTrack);

        DriveGeometry current = settings.Geometry;
        int cylinders = current.Cylinders(sectors);
        Put(block, 53, 0x0007); // words 54-58, 64-70 and 88 are valid
        Put(block, 54, cylinders);
        Put(block, 55, current.Heads);
        Put(block, 56, current.SectorsPerTrack);
        PutLong(block, 57, (uint)(cylinders * current.Heads * current.SectorsPerTrack));

        PutLong(block, 60, (uint)Math.Min(sectors, LargestLba28));
        BinaryPrimitives.WriteInt64LittleEndian(block[200..], sectors); // words 100-103
    }

    private static void WriteTransferModes(Span<byte> block, in DriveSettings settings)
    {
        Put(block, 47, 0x8000 | DriveSettings.MaximumMultiple);
        Put(block, 49, 0x0F00); // DMA, LBA, IORDY, and IORDY can be switched off
        Put(block, 50, WordValid);
        Put(block, 51, 0x0200); // PIO mode 2 when nothing newer is understood
        Put(block, 59, settings.Multiple == 0 ? 0 : 0x0100 | settings.Multiple);
        WriteModes(block, settings);
    }

    public static void WriteModes(Span<byte> block, in DriveSettings settings)
    {
        Put(block, 63, Modes(DriveSettings.HighestMultiwordDma) | Active(settings.MultiwordDma));
        Put(block, 64, 0x0003); // PIO modes 3 and 4
        for (int word = 65; word <= 68; word++)
        {
            Put(block, word, 120); // nanoseconds: the cycle of PIO mode 4 and of multiword DMA mode 2
        }

        Put(block, 88, Modes(DriveSettings.HighestUltraDma) | Active(settings.UltraDma));
    }

    private static void WriteCommandSets(Span<byte> block, in DriveSettings settings)
    {
        const int Always = BigLba | FlushCache | FlushCacheExt;
        Put(block, 80, 0x00F0); // ATA-4 to ATA-7
        Put(block, 82, PowerManagement | WriteCache | LookAhead);
        Put(block, 83, WordValid | Always);
        Put(block, 84, WordValid);
        Put(block, 85, PowerManagement | (settings.WriteCache ? WriteCache : 0) | (settings.LookAhead ? LookAhead : 0));
        Put(block, 86, Always);
        Put(block, 87, WordValid);
    }

    private static int Modes(int highest) => (1 << (highest + 1)) - 1;

    private static int Active(int mode) => mode < 0 ? 0 : 0x0100 << mode;

    public static void Put(Span<byte> block, int word, int value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(block[(word * 2)..], (ushort)value);

    private static void PutLong(Span<byte> block, int word, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(block[(word * 2)..], value);

    // Texts are padded with spaces, and the first character of each pair is in the upper byte of its word.
    private static void PutText(Span<byte> field, string text)
    {
        for (int i = 0; i < field.Length; i++)
        {
            field[i ^ 1] = (byte)(i < text.Length ? text[i] : ' ');
        }
    }
}

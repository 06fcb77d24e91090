using Tophalf.Hosting.Hardware.Ata;

namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>Writes the 512 bytes of IDENTIFY PACKET DEVICE.</summary>
internal static class CdromIdentifyBlock
{
    // A removable CD-ROM with packets of 12 bytes, for which it asks within 50 microseconds, or by an interrupt.
    private const int Fast = 0x85C0, ByInterrupt = 0x85A0;

    public static void Write(Span<byte> block, DriveIdentity identity, in DriveSettings settings, bool interruptsForPacket)
    {
        block.Clear();
        IdentifyBlock.Put(block, 0, interruptsForPacket ? ByInterrupt : Fast);
        IdentifyBlock.WriteTexts(block, identity);
        IdentifyBlock.Put(block, 49, 0x0300); // DMA, LBA
        IdentifyBlock.Put(block, 53, 0x0006); // words 64-70 and 88 are valid
        IdentifyBlock.WriteModes(block, settings);
        IdentifyBlock.Put(block, 80, 0x001E); // ATA-1 to ATA-4, which brought packets
    }
}

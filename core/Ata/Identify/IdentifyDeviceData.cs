using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>
/// What a device says about itself in answer to IDENTIFY DEVICE or IDENTIFY PACKET DEVICE: 256 words
/// (<c>IDENTIFY_DEVICE_DATA</c>).
/// </summary>
/// <remarks>
/// The names are those of the header, its misspellings put right. Everything can be written too: a model of a device
/// fills the structure in.
/// <para>Source: ns-ata-_identify_device_data; the ATA command set standard (ACS) for what the words mean.</para>
/// </remarks>
// The header packs it: two of its 32-bit fields are aligned to words only.
[StructLayout(LayoutKind.Explicit, Size = 512, Pack = 1)]
public unsafe partial struct IdentifyDeviceData
{
    /// <summary>All words, by number.</summary>
    [FieldOffset(0)] public fixed ushort Words[256];
}

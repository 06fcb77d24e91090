using Microsoft.Build.Framework;

namespace Tophalf.Freestanding.Tasks;

/// <summary>Fills in the checksum of a PE image, without which Windows loads no driver. The linker leaves it 0.</summary>
public sealed class PeChecksum : Microsoft.Build.Utilities.Task
{
    // Offsets of the PE format: where the DOS header says that the PE header begins, and the checksum in that.
    private const int PeHeaderAt = 0x3C;
    private const int ChecksumInPeHeader = 24 + 64;

    /// <summary>The image.</summary>
    [Required]
    public string Image { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        byte[] image = File.ReadAllBytes(Image);
        int at = BitConverter.ToInt32(image, PeHeaderAt) + ChecksumInPeHeader;
        BitConverter.GetBytes(Compute(image, at)).CopyTo(image, at);
        File.WriteAllBytes(Image, image);
        return true;
    }

    // The sum of all 16-bit words, with the carry added back, and the checksum itself taken for 0; plus the length.
    internal static uint Compute(byte[] image, int checksumAt)
    {
        uint sum = 0;
        for (int at = 0; at < image.Length; at += sizeof(ushort))
        {
            if (at != checksumAt && at != checksumAt + sizeof(ushort))
            {
                sum += at + 1 < image.Length ? BitConverter.ToUInt16(image, at) : image[at];
                sum = (sum & 0xFFFF) + (sum >> 16);
            }
        }

        return sum + (uint)image.Length;
    }
}

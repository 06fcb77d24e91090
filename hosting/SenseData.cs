namespace Tophalf.Hosting;

/// <summary>Why a packet device refused a command.</summary>
/// <param name="Key">The sense key: 2 not ready, 3 medium error, 5 illegal request, 6 unit attention, and others.</param>
/// <param name="Code">The additional sense code.</param>
/// <param name="Qualifier">Its qualifier.</param>
public readonly record struct SenseData(byte Key, byte Code, byte Qualifier)
{
    internal const int Length = 18;

    /// <summary>The three of them in hexadecimal, with what the key means.</summary>
    /// <returns>"sense 02/3A/00 (not ready)", say.</returns>
    public override string ToString() => $"sense {Key:X2}/{Code:X2}/{Qualifier:X2} ({Meaning})";

    private string Meaning => Key switch
    {
        0x0 => "nothing to say",
        0x1 => "recovered",
        0x2 => "not ready",
        0x3 => "medium error",
        0x4 => "hardware error",
        0x5 => "illegal request",
        0x6 => "unit attention",
        0x7 => "data protect",
        0xB => "aborted",
        _ => "other",
    };

    // The fixed format: the key in the third byte, the code in the thirteenth.
    internal static SenseData Read(ReadOnlySpan<byte> data) =>
        data.Length < 14 ? default : new((byte)(data[2] & 0x0F), data[12], data[13]);
}

using Tophalf.Ata;
using Tophalf.Hosting.Memory;
using Tophalf.Hosting.Requests;

namespace Tophalf.Hosting.Verification;

/// <summary>
/// What the memory of a completed request holds until it is used again. Who reads it finds nonsense, or a null pointer,
/// which author code cannot follow without an exception; who writes it is found out.
/// </summary>
// The data is left alone: a bus master may write it late, and nobody can tell that from the processor.
internal static unsafe class IrbPoison
{
    private const byte Pattern = 0xD5;

    private static readonly IdeRequestBlock s_irb = PoisonedIrb();

    /// <summary>Poisons a request that was completed. In any context; nothing is allocated.</summary>
    public static void Fill(IrbFrame frame)
    {
        *frame.Irb = s_irb;
        frame.ExtensionBytes.Fill(Pattern);
        frame.ListBytes.Fill(Pattern);
    }

    /// <summary>What was written to a poisoned request; null when nothing was.</summary>
    public static string? DamageOf(IrbFrame frame)
    {
        IdeRequestBlock expected = s_irb;
        ReadOnlySpan<byte> irb = new(frame.Irb, sizeof(IdeRequestBlock));
        ReadOnlySpan<byte> poison = new(&expected, sizeof(IdeRequestBlock));
        if (!irb.SequenceEqual(poison))
        {
            return DamageOf(irb, poison, frame.Result.IsAtapiCommand);
        }

        int place = frame.ExtensionBytes.IndexOfAnyExcept(Pattern);
        if (place >= 0)
        {
            return $"byte {place} of its extension is 0x{frame.ExtensionBytes[place]:X2}";
        }

        place = frame.ListBytes.IndexOfAnyExcept(Pattern);
        return place < 0 ? null : $"{ScatterGather.NameOf(place)} of its scatter/gather list";
    }

    private static string DamageOf(ReadOnlySpan<byte> irb, ReadOnlySpan<byte> poison, bool isPacket)
    {
        List<string> fields = [];
        for (int place = 0; place < irb.Length; place++)
        {
            if (irb[place] == poison[place])
            {
                continue;
            }

            string field = IrbFieldNames.At(place, isPacket);
            if (fields.Count == 0 || !fields[^1].StartsWith(field + " ", StringComparison.Ordinal))
            {
                fields.Add($"{field} (offset {place}) is 0x{irb[place]:X2}");
            }
        }

        return string.Join(", ", fields);
    }

    private static IdeRequestBlock PoisonedIrb()
    {
        IdeRequestBlock irb = default;
        new Span<byte>(&irb, sizeof(IdeRequestBlock)).Fill(Pattern);
        irb.IrbExtension = null;
        irb.DataBuffer = null;
        irb.SenseInfoBuffer = null;
        irb.NextIrb = null;
        irb.Reserved = null;
        return irb;
    }
}

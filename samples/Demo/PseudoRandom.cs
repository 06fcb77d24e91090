using System.Runtime.InteropServices;

namespace Tophalf.Samples.Demo;

/// <summary>
/// Content that is known: each 8 bytes follow from a seed and their place alone (SplitMix64), so data that was read
/// from the wrong place is wrong data.
/// </summary>
internal static class PseudoRandom
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Fills a piece of a disk.</summary>
    /// <param name="buffer">The piece, in whole sectors.</param>
    /// <param name="seed">Which content.</param>
    /// <param name="offset">Where on the disk the piece is, in bytes.</param>
    public static void Fill(Span<byte> buffer, ulong seed, long offset)
    {
        ulong state = Mix(seed) + ((ulong)offset / sizeof(ulong) * Step);
        foreach (ref ulong word in MemoryMarshal.Cast<byte, ulong>(buffer))
        {
            state += Step;
            word = Mix(state);
        }
    }

    /// <summary>The seed of one of several contents.</summary>
    public static ulong SeedOf(ulong seed, int number) => Mix(seed + ((ulong)(number + 1) * Step));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}

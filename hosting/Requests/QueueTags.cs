namespace Tophalf.Hosting.Requests;

/// <summary>
/// The queue tags of a device: 1 to the highest that the miniport wants, 0 for none. Any context, the interrupt
/// included: a tag changes hands by one atomic operation.
/// </summary>
internal sealed class QueueTags
{
    private const int BitsOfWord = 64;

    private readonly ulong[] _free = new ulong[4];

    /// <summary>The highest tag; 0 before there are any.</summary>
    public byte Highest { get; private set; }

    /// <summary>How many tags somebody has.</summary>
    public int Taken
    {
        get
        {
            int taken = Highest;
            foreach (ref ulong word in _free.AsSpan())
            {
                taken -= System.Numerics.BitOperations.PopCount(Volatile.Read(ref word));
            }

            return taken;
        }
    }

    /// <summary>Makes the tags, all of them free.</summary>
    public void Initialize(byte highest)
    {
        Highest = highest;
        for (int word = 0; word < _free.Length; word++)
        {
            // Bit 0 of the first word stands for tag 0, which is none.
            int count = Math.Clamp(highest + 1 - (word * BitsOfWord), 0, BitsOfWord);
            ulong tags = count == BitsOfWord ? ulong.MaxValue : (1UL << count) - 1;
            Volatile.Write(ref _free[word], word == 0 ? tags & ~1UL : tags);
        }
    }

    /// <summary>Takes the lowest free tag.</summary>
    /// <returns>The tag; 0 when none is free.</returns>
    public byte Allocate()
    {
        for (int word = 0; word < _free.Length; word++)
        {
            for (ulong free = Volatile.Read(ref _free[word]); free != 0;)
            {
                ulong found = Interlocked.CompareExchange(ref _free[word], free & (free - 1), free);
                if (found == free)
                {
                    return (byte)((word * BitsOfWord) + System.Numerics.BitOperations.TrailingZeroCount(free));
                }

                free = found;
            }
        }

        return 0;
    }

    /// <summary>Gives a tag back.</summary>
    /// <returns><see langword="false"/> when nobody has it.</returns>
    public bool TryRelease(byte tag)
    {
        ulong bit = 1UL << (tag % BitsOfWord);
        return tag != 0 && tag <= Highest && (Interlocked.Or(ref _free[tag / BitsOfWord], bit) & bit) == 0;
    }
}

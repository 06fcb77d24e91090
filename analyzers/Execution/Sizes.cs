using System.Collections;
using System.Numerics;
using System.Text;

namespace Tophalf.Analyzers.Execution;

/// <summary>How large values are: what grows is soon left alone, and what is large takes more of the time that a routine is given.</summary>
internal static class Sizes
{
    /// <summary>More than this nobody makes to look at it.</summary>
    public const int Most = 4096;

    /// <summary>More objects than these are not put into each other: a sequence that goes through others, a stream on a stream.</summary>
    public const int MostNested = 16;

    /// <summary>How many elements, letters, bytes or bits there are.</summary>
    public static int Of(object? value) => value switch
    {
        string text => text.Length,
        Boxed boxed => Of(boxed.Value),
        Thing { Elements: { } elements } => elements.Length,
        Thing { Window: { } window } => window.Length,
        Thing { Native: { } native } => OfNative(native),
        _ => 0,
    };

    /// <summary>Whether a value has grown: what doubles at each step would soon fill the memory of the compiler.</summary>
    public static bool IsLarge(object? value) => Of(value) > Most;

    /// <summary>Whether an argument asks for more than anybody makes to look at it.</summary>
    public static bool AsksForMuch(object? argument) => argument switch
    {
        int number => number > Most,
        uint number => number > Most,
        long number => number > Most,
        ulong number => number > Most,
        float number => number > Most,
        double number => number > Most,
        decimal number => number > Most,
        _ => false,
    };

    /// <summary>Whether a format asks for a thousand digits, or as many blanks.</summary>
    public static bool FormatsMuch(string format)
    {
        int digits = 0;
        foreach (char letter in format)
        {
            digits = letter is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits > 3)
            {
                return true;
            }
        }

        return false;
    }

    private static int OfNative(object native)
    {
        try
        {
            return native switch
            {
                ICollection { Count: var count } => count,
                StringBuilder { Length: var length } => length,
                MemoryStream { CanSeek: true, Length: var length } => (int)Math.Min(length, int.MaxValue),
                BigInteger number => number.ToByteArray().Length * 8,
                IEnumerable sequence => Count(sequence),
                _ => 0,
            };
        }
        catch (Exception)
        {
            // What was never made refuses to be counted, and so does a sequence of what has changed.
            return 0;
        }
    }

    private static int Count(IEnumerable sequence)
    {
        int count = 0;
        foreach (object? _ in sequence)
        {
            if (++count > Most)
            {
                break;
            }
        }

        return count;
    }
}

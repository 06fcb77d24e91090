using System.Globalization;
using System.Numerics;
using HdrHistogram;

namespace Tophalf.Samples.Demo;

/// <summary>A histogram in lines of text: a line for each doubling of the time.</summary>
internal static class TextHistogram
{
    private const int BarWidth = 40;

    public static void Show(Screen screen, string name, HistogramBase? histogram)
    {
        if (histogram is null or { TotalCount: 0 })
        {
            return;
        }

        screen.Line($"{name}:");
        foreach (string line in Lines(histogram))
        {
            screen.Line(line);
        }
    }

    /// <summary>The lines, from the first doubling with something in it to the last.</summary>
    internal static IEnumerable<string> Lines(HistogramBase histogram)
    {
        long[] counts = Count(histogram);
        int first = Array.FindIndex(counts, count => count != 0);
        int last = Array.FindLastIndex(counts, count => count != 0);
        long most = counts.Max();
        for (int doubling = first; doubling <= last; doubling++)
        {
            // Rounded up: what is there at all is seen.
            int width = (int)((counts[doubling] * BarWidth + most - 1) / most);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  < {1L << doubling,10:N0} us {ByteText.Count(counts[doubling]),9} {new string('#', width)}").TrimEnd();
        }
    }

    // By the microseconds below which a value is: 1, 2, 4, ...
    private static long[] Count(HistogramBase histogram)
    {
        long[] counts = new long[40];
        foreach (var value in histogram.RecordedValues())
        {
            long microseconds = value.ValueIteratedTo / 1000;
            counts[microseconds == 0 ? 0 : BitOperations.Log2((ulong)microseconds) + 1] += value.CountAddedInThisIterationStep;
        }

        return counts;
    }
}

using HdrHistogram;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>Made content, and the histogram.</summary>
public sealed class ContentTests
{
    [Fact]
    public void Content_depends_on_its_place_and_not_on_how_it_is_cut()
    {
        byte[] whole = new byte[4096];
        byte[] piece = new byte[512];
        PseudoRandom.Fill(whole, 1, 0);
        PseudoRandom.Fill(piece, 1, 3 * 512);
        Assert.Equal(whole.AsSpan(3 * 512, 512).ToArray(), piece);
        Assert.Equal(8, whole.Chunk(512).Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void Histogram_has_a_line_for_each_doubling_of_the_time()
    {
        HistogramBase histogram = HistogramFactory.With64BitBucketSize().WithValuesUpTo(1_000_000_000).WithPrecisionOf(2).Create();
        histogram.RecordValueWithCount(1_500, 100);
        histogram.RecordValueWithCount(9_000, 1);
        Assert.Equal(
            [
                "  <          2 us       100 ########################################",
                "  <          4 us         0",
                "  <          8 us         0",
                "  <         16 us         1 #",
            ],
            TextHistogram.Lines(histogram));
    }
}

using HdrHistogram;
using Spectre.Console;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Samples.Demo;

/// <summary>How long interrupts waited, and how long their routine took, over all channels.</summary>
internal static class LatencyReport
{
    private static readonly double[] s_percentiles = [50, 90, 99, 99.9];

    public static void Show(Screen screen, PortDriverStatistics statistics)
    {
        HistogramBase? entry = Sum(statistics.Lines.Select(line => line.RaiseToEntry.Histogram));
        HistogramBase? served = Sum(statistics.Channels.Select(channel => channel.EntryToTrue.Histogram));
        HistogramBase? declined = Sum(statistics.Channels.Select(channel => channel.EntryToFalse.Histogram));

        screen.Heading("Dispatch latency in microseconds (threads of a process, registers of a model)");
        Table table = new Table().AddColumn("");
        foreach (string column in (string[])["Count", "p50", "p90", "p99", "p99.9", "max"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        AddRow(table, "line raised -> entry", entry);
        AddRow(table, "entry -> TRUE", served);
        AddRow(table, "entry -> FALSE", declined);
        screen.Table(table);

        TextHistogram.Show(screen, "line raised -> entry", entry);
        TextHistogram.Show(screen, "entry -> TRUE", served);
    }

    private static HistogramBase? Sum(IEnumerable<HistogramBase> histograms)
    {
        HistogramBase? sum = null;
        foreach (HistogramBase one in histograms)
        {
            if (sum is null)
            {
                sum = one.Copy();
            }
            else
            {
                sum.Add(one);
            }
        }

        return sum;
    }

    private static void AddRow(Table table, string name, HistogramBase? histogram)
    {
        if (histogram is null or { TotalCount: 0 })
        {
            table.AddRow(name, "0", "-", "-", "-", "-", "-");
            return;
        }

        table.AddRow([
            name,
            ByteText.Count(histogram.TotalCount),
            .. s_percentiles.Select(percentile => ByteText.Microseconds(histogram.GetValueAtPercentile(percentile))),
            ByteText.Microseconds(histogram.GetMaxValue()),
        ]);
    }
}

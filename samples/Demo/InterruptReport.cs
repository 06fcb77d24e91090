using Spectre.Console;
using Tophalf.Hosting;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Samples.Demo;

/// <summary>
/// What the port driver counted, from entries, answers and completed requests: the dispatcher itself counts nothing.
/// </summary>
internal static class InterruptReport
{
    private const int MostViolations = 5;

    public static void Show(
        Screen screen, PortDriverStatistics statistics, IReadOnlyList<Violation> violations, long violationCount)
    {
        screen.Heading("What the host counted: interrupts");
        ShowChannels(
            screen, statistics, ["Entries", "TRUE", "FALSE", "For sibling", "Bytes allocated"],
            one => [one.InterruptEntries, one.AnsweredTrue, one.AnsweredFalse, one.SiblingHits, one.InterruptBytesAllocated]);

        screen.Heading("What the host counted: deferrals");
        ShowChannels(
            screen, statistics, ["Deferred", "Workers refused", "Workers run", "Timers run", "Resets"],
            one => [one.WorkersRequested, one.WorkersRefused, one.WorkersRun, one.TimersRun, one.Resets]);

        screen.Heading("What the host counted: requests (absent disks fail their IDENTIFY)");
        ShowChannels(
            screen, statistics, ["IRBs", "Completed", "Failed", "Bytes read", "Bytes written"],
            one => [one.RequestsStarted, one.RequestsCompleted, one.RequestsFailed, one.BytesRead, one.BytesWritten]);

        screen.Heading("What the host counted: interrupt lines");
        Show(
            screen, ["Line", "Raised", "Strays", "Gone by then"],
            statistics.Lines.Select(line => new long[] { line.Line, line.Raises, line.Strays, line.Spurious }));
        screen.Line($"Violations of the contract: {ByteText.Count(violationCount)}");
        foreach (Violation violation in violations.Take(MostViolations))
        {
            screen.Outcome(false, $"  {violation}");
        }
    }

    private static void ShowChannels(
        Screen screen, PortDriverStatistics statistics, string[] columns, Func<ChannelStatistics, long[]> counts) =>
        Show(screen, ["Channel", .. columns], statistics.Channels.Select(one => (long[])[one.Channel, .. counts(one)]));

    private static void Show(Screen screen, string[] columns, IEnumerable<long[]> rows)
    {
        Table table = new();
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (long[] row in rows)
        {
            table.AddRow([.. row.Select(ByteText.Count)]);
        }

        screen.Table(table);
    }
}

using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Samples.Demo;

/// <summary>
/// A read that fails. This miniport recovers in the worker routine, so the error is a deferral as well: both are seen
/// in one step.
/// </summary>
internal static class ForcedError
{
    public static async Task RunAsync(
        Screen screen, Verdict verdict, FaultyRead fault, AtaDevice device, CancellationToken cancellation)
    {
        screen.Heading("A forced disk error, which this miniport defers: error and deferral in one step");
        try
        {
            FaultyRead.Outcome outcome = await fault.RunAsync(device, MediaErrorReport.Uncorrectable, static () => { }, IsDeferred, cancellation);
            ErrorLines.Show(screen, verdict, device, outcome);
            Judge(screen, verdict, outcome);
        }
        catch (Exception exception) when (exception is AtaRequestException or MiniportViolationException)
        {
            screen.Outcome(false, $"  {exception.Message}");
            verdict.Add("a read failed that was not made to");
        }
    }

    /// <summary>Says whether a worker routine ran.</summary>
    internal static void Judge(Screen screen, Verdict verdict, FaultyRead.Outcome outcome)
    {
        long asked = outcome.After.WorkersRequested - outcome.Before.WorkersRequested;
        long run = outcome.After.WorkersRun - outcome.Before.WorkersRun;
        bool isDeferred = IsDeferred(outcome.Before, outcome.After);
        screen.Outcome(
            isDeferred,
            isDeferred ? $"  deferred: {asked} worker asked for, {run} run; the recovery ran there" : "  NOT deferred: no worker routine ran");
        verdict.Require(isDeferred, "the forced error was not deferred");
    }

    private static bool IsDeferred(ChannelStatistics before, ChannelStatistics after) =>
        after.WorkersRequested > before.WorkersRequested && after.WorkersRun > before.WorkersRun;
}

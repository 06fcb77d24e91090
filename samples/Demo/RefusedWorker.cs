using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Samples.Demo;

/// <summary>A deferral whose worker routine the port driver refuses: a timer does the same work.</summary>
internal static class RefusedWorker
{
    public static async Task RunAsync(
        Screen screen, Verdict verdict, FaultyRead fault, Refusals refusals, AtaDevice device, CancellationToken cancellation)
    {
        screen.Heading("A forced deferral whose worker is refused: the timer does the work");
        try
        {
            FaultyRead.Outcome outcome = await fault.RunAsync(
                device, MediaErrorReport.Aborted, () => refusals.RefuseNextWorker(device.Channel), IsServed, cancellation);
            ErrorLines.Show(screen, verdict, device, outcome);
            Judge(screen, verdict, outcome);
        }
        catch (Exception exception) when (exception is AtaRequestException or MiniportViolationException)
        {
            screen.Outcome(false, $"  {exception.Message}");
            verdict.Add("a read failed that was not made to");
        }
        finally
        {
            refusals.Clear();
        }
    }

    /// <summary>Says whether a timer ran in place of the worker.</summary>
    internal static void Judge(Screen screen, Verdict verdict, FaultyRead.Outcome outcome)
    {
        long refused = outcome.After.WorkersRefused - outcome.Before.WorkersRefused;
        long timers = outcome.After.TimersRun - outcome.Before.TimersRun;
        bool isServed = IsServed(outcome.Before, outcome.After);
        screen.Outcome(
            isServed,
            isServed ? $"  deferred: {refused} worker refused, {timers} timer run instead" : $"  NOT as wanted: {refused} workers refused, {timers} timers run");
        verdict.Require(isServed, "the refused worker was not replaced by the timer");
    }

    private static bool IsServed(ChannelStatistics before, ChannelStatistics after) =>
        after.WorkersRefused > before.WorkersRefused && after.TimersRun > before.TimersRun;
}

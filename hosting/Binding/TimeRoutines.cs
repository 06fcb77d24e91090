using System.Diagnostics;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortStallExecution, AtaPortQuerySystemTime.</summary>
internal static unsafe class TimeRoutines
{
    private const int Spins = 8;

    // The processor is kept busy, as there: giving it away would hide what a stall costs.
    public static void StallExecution(uint microseconds)
    {
        PortCall.Begin(PortRoutine.StallExecution, microseconds);
        StallBudget.Spend(HostThread.Current, microseconds);
        long end = Stopwatch.GetTimestamp() + (long)(microseconds * (double)Stopwatch.Frequency / 1e6);
        while (Stopwatch.GetTimestamp() < end)
        {
            Thread.SpinWait(Spins);
        }
    }

    public static void QuerySystemTime(long* currentTime)
    {
        PortCall.Begin(PortRoutine.QuerySystemTime);
        if (currentTime == null)
        {
            Violations.Record("AtaPortQuerySystemTime", "There is nothing that could receive the time.");
            return;
        }

        *currentTime = DateTime.UtcNow.ToFileTimeUtc();
    }
}

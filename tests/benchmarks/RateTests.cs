using System.Runtime.InteropServices;
using Tophalf.Benchmarks.Instructions;
using Tophalf.Benchmarks.Tails;

namespace Tophalf.Benchmarks.Tests;

/// <summary>The thread in C that calls at a fixed rate.</summary>
public class RateTests
{
    private const ulong Period = 2_000_000;
    private const int Calls = 100;
    private const int Stalled = 40;
    private const int StallPeriods = 20;

    private static int s_calls;

    [Fact]
    public async Task A_stall_counts_for_every_call_that_was_due_in_it()
    {
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(static folder => File.Exists(Path.Combine(folder, "gcc"))),
            "gcc is not installed; ./test.sh installs it where it may.");
        string library = await NativeProgram.RateAsync(TestContext.Current.CancellationToken);

        (ulong[] latencies, ulong wrong) = Call(library);

        // The calls after it come late by what is left of it: had each waited for the one before, none would have been.
        for (int late = 0; late < StallPeriods; late++)
        {
            Assert.True(latencies[Stalled + late] >= (ulong)(StallPeriods - late) * Period, $"Call {late} after the stall: {latencies[Stalled + late]} ns");
        }

        // A machine that is busy may be late at any time, but not all the time.
        Assert.Contains(latencies[(Stalled + StallPeriods)..], static latency => latency < Period);
        Assert.Equal((ulong)Calls - 1, wrong);
    }

    private static unsafe (ulong[] Latencies, ulong Wrong) Call(string library)
    {
        var callAtRate = (delegate* unmanaged<ManagedLoad.Rate*, delegate* unmanaged<void*, byte>, void*, void>)
            NativeLibrary.GetExport(NativeLibrary.Load(library), "call_at_rate");
        ulong[] latencies = new ulong[Calls];
        fixed (ulong* first = latencies)
        {
            ManagedLoad.Rate rate = new() { Period = Period, Calls = Calls, Latencies = first };
            callAtRate(&rate, &Routine, null);
            return (latencies, rate.Wrong);
        }
    }

    // One of its answers is TRUE.
    [UnmanagedCallersOnly]
    private static unsafe byte Routine(void* argument)
    {
        if (s_calls++ != Stalled)
        {
            return 0;
        }

        Thread.Sleep((int)(StallPeriods * Period / 1_000_000));
        return 1;
    }
}

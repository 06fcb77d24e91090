using System.Globalization;
using System.Runtime.InteropServices;
using Tophalf.Benchmarks.Machine;
using Tophalf.Benchmarks.Subjects.Runtime;
using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Tails;

/// <summary>What benchmarks/native/load.c does, in a process with the just-in-time compiler: the same thread in C calls.</summary>
internal static unsafe class ManagedLoad
{
    private const int WarmUpRounds = 5;
    private const ulong WarmUpCalls = 20_000;
    private const ulong WarmUpPeriod = 1_000;

    // What one run may allocate while no collection is wanted, all of it set aside before: what the machine can spare.
    private static readonly long s_regionBytes = Math.Min(4L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);

    // As struct rate of rate.h.
    [StructLayout(LayoutKind.Sequential)]
    internal struct Rate
    {
        public ulong Period;
        public ulong Calls;
        public ulong* Latencies;
        public ulong Wrong;
        public int Priority;
    }

    /// <summary>Runs, and writes how late each call was.</summary>
    /// <param name="library">rate.c, compiled.</param>
    /// <param name="file">What is written.</param>
    /// <param name="allocates">Whether a thread of this runtime allocates as hard as it can.</param>
    /// <param name="region">Whether it does so in a region without collections.</param>
    /// <returns>A line as the program in C writes.</returns>
    public static string Run(string library, string file, bool allocates, bool region)
    {
        var callAtRate = (delegate* unmanaged<Rate*, delegate* unmanaged<void*, byte>, void*, void>)NativeLibrary.GetExport(NativeLibrary.Load(library), "call_at_rate");
        using LoadedController<PiixController> controller = new();
        controller.SetPending(0, true);
        Rate rate = new() { Latencies = (ulong*)NativeMemory.AllocZeroed((nuint)Math.Max(Load.Calls, WarmUpCalls), sizeof(ulong)) };
        new Span<ulong>(rate.Latencies, (int)Load.Calls).Fill(1);
        (rate.Period, rate.Calls) = (WarmUpPeriod, WarmUpCalls);
        for (int round = 0; round < WarmUpRounds; round++)
        {
            // Between rounds what was called often is compiled anew.
            callAtRate(&rate, controller.Interrupt, controller.First);
            Thread.Sleep(150);
        }

        if (region && !GC.TryStartNoGCRegion(s_regionBytes))
        {
            throw new BenchmarkException("No region without collections could be had.");
        }

        int stop = 0;
        Thread allocating = new(() => Allocator.Until(ref stop, region ? s_regionBytes * 9 / 10 : long.MaxValue));
        if (allocates)
        {
            allocating.Start();
        }

        ulong[] before = Allocator.Collections();
        (rate.Period, rate.Calls) = (Load.PeriodNanoseconds, Load.Calls);
        callAtRate(&rate, controller.Interrupt, controller.First);
        IEnumerable<ulong> collections = Allocator.Collections().Zip(before, static (after, before) => after - before);
        Volatile.Write(ref stop, 1);
        if (allocates)
        {
            allocating.Join();
        }

        using (FileStream stream = File.Create(file))
        {
            stream.Write(new ReadOnlySpan<byte>(rate.Latencies, (int)Load.Calls * sizeof(ulong)));
        }

        return string.Join(' ', [rate.Wrong.ToString(CultureInfo.InvariantCulture), rate.Priority.ToString(CultureInfo.InvariantCulture), .. collections]);
    }
}

namespace Tophalf.Benchmarks.Analysis;

/// <summary>Of something that was done: processor time of the whole process, and what was allocated.</summary>
internal readonly record struct Cost(double Milliseconds, long Bytes)
{
    /// <summary>What something costs: the least of some runs, so that other work of the machine does not count.</summary>
    /// <param name="runs">How often it is done.</param>
    /// <param name="prepare">What is done before each run, and does not count.</param>
    /// <param name="work">What is measured.</param>
    public static async Task<Cost> OfAsync<T>(int runs, Func<int, T> prepare, Func<T, Task> work)
    {
        Cost least = new(double.MaxValue, long.MaxValue);
        for (int run = 0; run < runs; run++)
        {
            T given = prepare(run);
            GC.Collect();
            (TimeSpan time, long bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            await work(given);
            Cost cost = new((Environment.CpuUsage.TotalTime - time).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
            least = cost.Milliseconds < least.Milliseconds ? cost : least;
        }

        return least;
    }
}

namespace Tophalf.Benchmarks.Tails;

/// <summary>The rate at which interrupts come, for how long.</summary>
internal static class Load
{
    /// <summary>From one interrupt to the next.</summary>
    public const ulong PeriodNanoseconds = 50_000;

    /// <summary>How long a run is.</summary>
    public const int Seconds = 4;

    /// <summary>How many runs of each situation there are, in turn with the others.</summary>
    public const int Runs = 3;

    /// <summary>The calls of a run.</summary>
    public const ulong Calls = Seconds * 1_000_000_000UL / PeriodNanoseconds;
}

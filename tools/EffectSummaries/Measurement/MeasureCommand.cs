using System.Collections.Immutable;
using Spectre.Console;

namespace Tophalf.EffectSummaries.Measurement;

/// <summary>Calls members in processes of their own and says how well the verdicts hold.</summary>
internal static class MeasureCommand
{
    // So many causes of false alarms, the most frequent first.
    private const int Causes = 40;

    /// <summary>What the measuring process is started with.</summary>
    public const string Calls = "calls";

    // Without tiers a method has its final code from the first call on. A call that asks for all memory gets none.
    private static readonly Dictionary<string, string> s_environment = new()
    {
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_GCHeapHardLimit"] = "0x20000000",
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
    };

    /// <param name="every">Each member of so many; 1 for all.</param>
    /// <param name="readyToRun">Whether code that was compiled ahead is used, as programs do.</param>
    /// <param name="limit">Ends it.</param>
    public static async Task<(Comparison Comparison, IReadOnlyList<MeasuredCall> Lost)> CompareAsync(int every, bool readyToRun, TimeSpan limit)
    {
        ImmutableArray<MeasuredCall> calls = CallSelection.All();
        using var end = new CancellationTokenSource(limit);
        var environment = new Dictionary<string, string>(s_environment) { ["DOTNET_ReadyToRun"] = readyToRun ? "1" : "0" };
        string executable = Path.Combine(AppContext.BaseDirectory, "EffectSummaries");
        var process = new MeasuringProcess(executable, Calls);
        List<Measurement> measurements = await AnsiConsole.Progress().StartAsync(context =>
        {
            ProgressTask bar = context.AddTask("calls", maxValue: calls.Length);
            return process.RunAsync(0, every, environment, index => bar.Value = index, end.Token);
        });

        using Framework framework = Framework.Load();
        return (Comparison.Of(calls, measurements, framework.Effects), [.. process.Lost.Select(index => calls[index])]);
    }

    public static int Run(int every, bool readyToRun)
    {
        (Comparison comparison, IReadOnlyList<MeasuredCall> lost) = CompareAsync(every, readyToRun, TimeSpan.FromHours(1)).GetAwaiter().GetResult();
        Print(comparison, lost, Console.Out);
        return comparison.Mistakes.Count == 0 ? 0 : 1;
    }

    public static void Print(Comparison comparison, IReadOnlyList<MeasuredCall> lost, TextWriter output)
    {
        output.WriteLine($"{comparison.Members} members called; {lost.Count} did not come back");
        foreach (MeasuredCall call in lost)
        {
            output.WriteLine($"  lost  {call}");
        }

        output.WriteLine($"called clean: {comparison.SaidClean}; of these {comparison.Mistakes.Count} allocated");
        output.WriteLine($"allocates: recall {Share(comparison.Foretold, comparison.Allocated)}, precision {Share(comparison.Confirmed, comparison.SaidAllocating)}");
        output.WriteLine($"throws explicitly: recall {Share(comparison.ThrowForetold, comparison.Threw)}, precision {Share(comparison.ThrowConfirmed, comparison.SaidThrowing)}");
        output.WriteLine($"said never to throw: {comparison.SaidNeverThrowing}; threw what they were not said to throw: {comparison.Surprises.Count}");
        foreach (MeasuredCall call in comparison.Surprises)
        {
            output.WriteLine($"  threw all the same  {call}");
        }

        foreach ((string cause, int count) in comparison.Unconfirmed.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Causes))
        {
            output.WriteLine($"  {count,6} said to allocate, and did not:  {cause}");
        }

        foreach ((MeasuredCall call, Analyzers.Effects.MemberEffects said, long bytes) in comparison.Mistakes)
        {
            output.WriteLine($"  {bytes,8} bytes  {call}  {string.Join("; ", said.Conditions)}");
        }
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:F1} % ({part} of {whole})";
}

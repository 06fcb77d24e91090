using System.Collections.Immutable;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>Random programs: what the analyzer knows of the values is what the runtime makes of them.</summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int Programs = 200;

    [Fact]
    public async Task What_is_known_of_a_random_program_is_so()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        int first = int.Parse(Environment.GetEnvironmentVariable("TOPHALF_SEED") ?? "1"), count = int.Parse(Environment.GetEnvironmentVariable("TOPHALF_PROGRAMS") ?? $"{Programs}");
        List<RandomAnswer> answers = []; var sw = System.Diagnostics.Stopwatch.StartNew(); if (Environment.GetEnvironmentVariable("TOPHALF_DEBUG") is not null) foreach (var e in RandomRun.Compile(Enumerable.Range(first, count).Select(Generator.Make).Select(static one => (one.Name, one.Telling()))).GetDiagnostics(cancellation).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)) output.WriteLine(e.ToString() + " @@ " + e.Location.SourceTree?.GetText(cancellation).Lines[e.Location.GetLineSpan().StartLinePosition.Line].ToString());
        output.WriteLine($"{sw.Elapsed} errors"); foreach (int[] group in Enumerable.Range(first, count).Chunk(100))
        {
            ImmutableArray<RandomAnswer> some = await RandomAnswer.OfAsync(group.Select(Generator.Make), cancellation);
            answers.AddRange(some);
            foreach (RandomAnswer answer in some.Where(static one => one.IsWrong || one.IsConditional))
            {
                output.WriteLine($"{answer}"); if (Environment.GetEnvironmentVariable("TOPHALF_REDUCE") is not null) { RandomAnswer least = await Reducer.ReduceAsync(answer, cancellation); output.WriteLine($"{least}\n{least.Text}"); }
            }
        }
        output.WriteLine($"{sw.Elapsed} {answers.Count} of {count}; thrown {answers.Count(a => !a.Thrown.IsEmpty)}; invented {answers.Count(a => a.IsInvented)} conditional {answers.Count(a => a.IsConditional)} denied {answers.Count(a => a.IsDenied)} lost {answers.Count(a => a.IsLost)} undecided {answers.Count(a => a.IsUndecided)} of {answers.Count(a => a.Program.Ending == Ending.WouldThrow)}");
    }
}

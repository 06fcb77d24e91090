using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>Places of a routine that fail in every run: found by running it with what is known.</summary>
internal static class CertainFailures
{
    // Blocks and runs that a routine is worth.
    private const int MostSteps = 20_000;
    private const int MostRuns = 64;

    public static IEnumerable<Failure> Of(Visit routine, MethodBody body, ContextWalk walk, RunContext context)
    {
        ExecutionRecord record = new();
        Decisions decisions = new(MostSteps);
        int runs = 0;
        do
        {
            if (runs++ == MostRuns)
            {
                record.Loses();
                break;
            }

            new Executor(walk, context, decisions, record).Run(routine, body);
        }
        while (decisions.Next());

        return record.Failures();
    }
}

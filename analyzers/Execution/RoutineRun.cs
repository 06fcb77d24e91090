using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>What running a routine with what is known has shown.</summary>
/// <param name="Failures">The places that fail whenever it runs, or whenever it comes there.</param>
internal sealed record RoutineRun(IEnumerable<Failure> Failures)
{
    // Operations and runs that a routine is worth.
    private const int MostSteps = 200_000;
    private const int MostRuns = 64;

    public static RoutineRun Of(Visit routine, MethodBody body, ContextWalk walk, RunContext context)
    {
        ExecutionRecord record = new();
        Decisions decisions = new(MostSteps);
        OwnedFields owned = new(walk.Origins.Names, walk.Models, routine.Instance.Method);
        NativeTypes types = new();
        int runs = 0;
        do
        {
            if (runs++ == MostRuns)
            {
                record.Loses();
                break;
            }

            new Executor(walk, context, decisions, record, owned, new Library(walk.Compilation, types)).Run(routine, body);
        }
        while (decisions.Next());

        return new RoutineRun([.. record.Failures()]);
    }
}

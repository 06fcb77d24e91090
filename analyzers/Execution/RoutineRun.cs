using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>What running a routine with what is known has shown.</summary>
/// <param name="record">What was seen.</param>
internal sealed class RoutineRun(ExecutionRecord record)
{
    // Operations and runs that a routine is worth.
    private const int MostSteps = 200_000;
    private const int MostRuns = 64;

    /// <summary>The places that fail whenever it runs, or whenever it comes there.</summary>
    public IEnumerable<Failure> Failures { get; } = [.. record.Failures()];

    /// <summary>Whether it is certain not to come to an expression, or to what is thrown.</summary>
    public bool NeverComesTo(SyntaxNode at) => at.Parent is ThrowStatementSyntax or ThrowExpressionSyntax ? record.NeverThrows(at) : record.NeverComesTo(at);

    /// <summary>Runs a routine.</summary>
    /// <param name="routine">The routine.</param>
    /// <param name="body">What is in it.</param>
    /// <param name="walk">The program.</param>
    /// <param name="context">The context in which it runs.</param>
    /// <param name="isFirst">Whether it runs the first time; or at any time, when others have used what lasts.</param>
    public static RoutineRun Of(Visit routine, MethodBody body, ContextWalk walk, RunContext context, bool isFirst)
    {
        ExecutionRecord record = new();
        Decisions decisions = new(MostSteps);
        OwnedFields? owned = isFirst ? new(walk.Origins.Names, walk.Models, routine.Instance.Method) : null;
        LastingTables tables = new(walk.Origins.Names, walk.Models, body.Results.Settled);
        NativeTypes types = new();
        int runs = 0;
        do
        {
            if (runs++ == MostRuns)
            {
                record.Loses();
                break;
            }

            new Executor(walk, context, decisions, record, owned, tables, new Library(walk.Compilation, types)).Run(routine, body);
        }
        while (decisions.Next());

        return new RoutineRun(record);
    }
}

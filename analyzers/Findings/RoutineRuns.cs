using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Execution;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>The routines of a context in which nothing may be thrown, run with what is known.</summary>
internal sealed class RoutineRuns
{
    private readonly ContextWalk _walk;
    private readonly RunContext _context;
    private readonly ImmutableArray<RoutineRun> _runs;

    /// <param name="walk">The program.</param>
    /// <param name="context">The context.</param>
    /// <param name="routines">Its routines.</param>
    public RoutineRuns(ContextWalk walk, RunContext context, ImmutableArray<Visit> routines)
    {
        _walk = walk;
        _context = context;
        _runs = walk.Names.Forbids(context, Effect.ThrowsExplicit)
            ? [.. routines.Select(Run)]
            : [];
    }

    /// <summary>Reports what fails in every run.</summary>
    public void Report()
    {
        foreach (Failure failure in _runs.SelectMany(static run => run.Failures))
        {
            (DiagnosticDescriptor rule, string what, string[] why) = failure.Why is null
                ? (ContextRules.Throws, CalleeText.Of(failure.At, failure.Callee!), Array.Empty<string>())
                : (ContextRules.FailingChecks, $"'{failure.At.Syntax}'", [failure.Why]);
            _walk.Log.Add(rule, failure.At.Syntax.GetLocation(), failure.Visit, _context, [what, _walk.Names.Of(_context), .. why]);
        }
    }

    private RoutineRun Run(Visit routine) => _walk.Bodies.Of(routine.Instance.Method, _walk.Cancellation) is { } body
        ? RoutineRun.Of(_walk.Permissions.On(routine, _context), body, _walk, _context)
        : new RoutineRun([]);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>
/// Follows the paths through a routine for one rule. A path is told from another by what is constant on it, so that what
/// a flag or a result says about the way here is not forgotten. A method is followed once for each way it is called.
/// </summary>
internal sealed class PathExplorer<TState>(ContextWalk walk, PathRule<TState> rule) : IPathExplorer
    where TState : IEquatable<TState>
{
    private const int MostVariants = 16;
    private const int MostResults = 8;

    private readonly ConcernedMethods<TState> _methods = new(walk, rule);
    private readonly Dictionary<(MethodInstance Instance, TState State), PathSummary<TState>> _summaries = [];
    private readonly Dictionary<IMethodSymbol, int> _variants = new(SymbolEqualityComparer.Default);

    /// <inheritdoc/>
    public void Follow(Root root, MethodInstance instance)
    {
        if (!rule.AppliesTo(root) || walk.StepsOf(instance.Method) is not { } steps)
        {
            return;
        }

        // A routine in which nothing matters ends as it begins.
        TState start = rule.StartOf(root);
        PathSummary<TState> summary = _methods.Find(instance.Method) is { } method ? Follow(instance, method, start) : new(instance);
        List<PathFinding> atEnd = [];
        foreach (TState state in summary.Exits.Select(static exit => exit.State).DefaultIfEmpty(start))
        {
            rule.End(state, new PathPoint(steps.Body, steps.Types, Constants.None, atEnd));
        }

        Log(root, summary, atEnd);
    }

    // Nearest methods first, as everywhere.
    private void Log(Root root, PathSummary<TState> first, List<PathFinding> atEnd)
    {
        List<Visit> visits = [];
        HashSet<(PathSummary<TState>, string)> seen = [];
        Queue<(PathSummary<TState> Summary, Visit Visit)> pending = new([(first, new Visit(first.Instance, null, null))]);
        while (pending.Count > 0)
        {
            (PathSummary<TState> summary, Visit reached) = pending.Dequeue();
            Visit visit = walk.Permissions.On(reached, root.Context);
            if (!seen.Add((summary, visit.PermittedBy)))
            {
                continue;
            }

            visits.Add(visit);
            foreach (PathFinding finding in summary.Findings)
            {
                Add(finding, visit);
            }

            foreach ((Location call, PathSummary<TState> callee) in summary.Calls)
            {
                pending.Enqueue((callee, new Visit(callee.Instance, visit, call)));
            }
        }

        // What is still wrong at the end of the routine lies somewhere on the way, where it may be permitted.
        foreach (PathFinding finding in atEnd)
        {
            Visit[] around = [.. visits.Where(visit => Holds(visit, finding.Place))];
            foreach (Visit visit in around.Length == 0 ? visits.Take(1) : around)
            {
                Add(finding, visit);
            }
        }

        void Add(PathFinding finding, Visit visit) =>
            walk.Log.Add(finding.Rule, finding.Place, visit, root.Context, [.. finding.Arguments, walk.Names.Of(root.Context)]);
    }

    private static bool Holds(Visit visit, Location place) => visit.Instance.Method.DeclaringSyntaxReferences.Any(declaration =>
        declaration.SyntaxTree == place.SourceTree && declaration.Span.Contains(place.SourceSpan));

    private PathSummary<TState> Follow(MethodInstance instance, PathMethod method, TState entry)
    {
        if (_summaries.TryGetValue((instance, entry), out PathSummary<TState>? known))
        {
            return known;
        }

        _variants.TryGetValue(instance.Method, out int variants);
        if (variants >= MostVariants && instance.Arguments.Length > 0)
        {
            return Follow(instance.WithoutArguments(), method, entry);
        }

        _variants[instance.Method] = variants + 1;

        // A method that calls itself: the inner call is taken to change nothing.
        PathSummary<TState> summary = new(instance);
        summary.Exits.Add((default, entry));
        _summaries.Add((instance, entry), summary);

        List<(Constants Known, TState State)> ways = [(instance.Known(), entry)];
        foreach (ControlFlowGraph graph in method.Steps.Body.Graphs)
        {
            ways = [.. ways.SelectMany(way =>
                new GraphPaths<TState>(graph, method, rule, walk.Cancellation, (root, start) => Through(root, start, method, summary)).Follow(way.Known, way.State))];
        }

        summary.Exits.Clear();
        foreach ((Constants constants, TState state) in ways)
        {
            Optional<object?> result = constants.TryGet(GraphPaths<TState>.Result, out object? value) ? value : default(Optional<object?>);
            AddExit(summary.Exits, result, rule.Leaving(state));
        }

        if (summary.Exits.Count > MostResults)
        {
            (Optional<object?> Result, TState State)[] all = [.. summary.Exits];
            summary.Exits.Clear();
            foreach ((Optional<object?> _, TState state) in all)
            {
                AddExit(summary.Exits, default, state);
            }
        }

        return summary;
    }

    private void AddExit(List<(Optional<object?> Result, TState State)> exits, Optional<object?> result, TState state)
    {
        bool Same((Optional<object?> Result, TState State) exit) =>
            exit.Result.HasValue == result.HasValue && Equals(exit.Result.Value, result.Value);

        if (!exits.Any(exit => Same(exit) && rule.Covers(exit.State, state)))
        {
            exits.RemoveAll(exit => Same(exit) && rule.Covers(state, exit.State));
            exits.Add((result, state));
        }
    }

    // One operation, with all that it calls: a path may leave it in several ways.
    private List<(Constants Known, TState State)> Through(
        IOperation root, (Constants Known, TState State) start, PathMethod method, PathSummary<TState> summary)
    {
        List<(Constants Known, TState State)> ways = [start];
        foreach (PathEvent one in method.EventsIn(root))
        {
            if (one.Matters)
            {
                ways = [.. ways.Select(way =>
                    (way.Known, rule.After(one.At, way.State, new PathPoint(method.Steps.Body, method.Steps.Types, way.Known, summary.Findings))))];
            }

            foreach (Step call in one.Calls)
            {
                ways = Distinct(ways.SelectMany(way => Call(call, way, method, summary)));
            }
        }

        return ways;
    }

    private List<(Constants Known, TState State)> Distinct(IEnumerable<(Constants Known, TState State)> ways)
    {
        List<(Constants Known, TState State)> distinct = [];
        foreach ((Constants Known, TState State) way in ways)
        {
            if (!distinct.Any(other => other.Known.Equals(way.Known) && rule.Covers(other.State, way.State)))
            {
                distinct.Add(way);
            }
        }

        return distinct;
    }

    private IEnumerable<(Constants Known, TState State)> Call(
        Step step, (Constants Known, TState State) way, PathMethod method, PathSummary<TState> summary)
    {
        PathPoint point = new(method.Steps.Body, method.Steps.Types, way.Known, summary.Findings);
        ImmutableArray<IArgumentOperation> arguments = step switch
        {
            CallStep call => call.Arguments,
            IndirectCallStep call => call.Arguments,
            _ => [],
        };
        IEnumerable<IMethodSymbol> targets = step is IndirectCallStep indirect
            ? point.Evaluate(indirect.Target) is { HasValue: true, Value: MethodValue value } ? value.Methods : []
            : _methods.TargetsOf(step);
        bool isFollowed = false;
        foreach (IMethodSymbol target in targets)
        {
            if (_methods.Find(target) is not { } callee)
            {
                continue;
            }

            isFollowed = true;
            Optional<object?>[] values = new Optional<object?>[PassedValues.ParametersOf(target).Length];
            foreach ((int place, IOperation passed) in PassedValues.Of(step.At, target, arguments))
            {
                values[place] = point.Evaluate(passed);
            }

            PathSummary<TState> called = Follow(new MethodInstance(target, [.. values], OnlyThrows: false), callee, rule.Enter(way.State));
            summary.Calls.Add((step.At.Syntax.GetLocation(), called));
            foreach ((Optional<object?> result, TState state) in called.Exits.ToArray())
            {
                yield return (way.Known.With(step.At, result), rule.Leave(step.At, arguments, way.State, state, point));
            }
        }

        if (!isFollowed)
        {
            yield return way;
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>A method as paths go through it for one rule: the operations that matter to it, or call somebody.</summary>
internal sealed class PathMethod
{
    private readonly Dictionary<IOperation, ImmutableArray<PathEvent>> _events = [];
    private readonly Dictionary<ControlFlowGraph, QuietLoops> _quiet = [];

    public PathMethod(MethodSteps steps, Func<IOperation, bool> concerns)
    {
        Steps = steps;
        foreach (IOperation root in steps.Roots)
        {
            ImmutableArray<PathEvent>.Builder events = ImmutableArray.CreateBuilder<PathEvent>();
            foreach ((IOperation at, ImmutableArray<Step> calls) in steps.In(root))
            {
                if (concerns(at) is var matters && (matters || !calls.IsEmpty))
                {
                    events.Add(new PathEvent(at, matters, calls));
                    Concerns |= matters;
                }
            }

            if (events.Count > 0)
            {
                _events.Add(root, events.ToImmutable());
            }
        }
    }

    /// <summary>The method as every rule reads it.</summary>
    public MethodSteps Steps { get; }

    /// <summary>Whether something in the method itself matters.</summary>
    public bool Concerns { get; }

    /// <summary>The calls in the method.</summary>
    public IEnumerable<Step> Calls => _events.Values.SelectMany(static events => events).SelectMany(static one => one.Calls);

    /// <summary>What happens in an operation, operands first.</summary>
    public ImmutableArray<PathEvent> EventsIn(IOperation root) => _events.TryGetValue(root, out ImmutableArray<PathEvent> events) ? events : [];

    /// <summary>The loops of a graph in which nothing happens that matters.</summary>
    public QuietLoops QuietLoopsIn(ControlFlowGraph graph)
    {
        if (!_quiet.TryGetValue(graph, out QuietLoops? quiet))
        {
            quiet = new QuietLoops(graph, Steps.Body, block => block.Roots().Any(root => !EventsIn(root).IsEmpty));
            _quiet.Add(graph, quiet);
        }

        return quiet;
    }

    /// <summary>Leaves out the calls of methods in which nothing matters.</summary>
    public void Reduce(Func<Step, bool> matters)
    {
        foreach (IOperation root in _events.Keys.ToArray())
        {
            _events[root] = [.. _events[root]
                .Select(one => one with { Calls = [.. one.Calls.Where(matters)] })
                .Where(static one => one.Matters || !one.Calls.IsEmpty)];
        }
    }
}

/// <summary>Something that happens on a path.</summary>
/// <param name="At">The operation.</param>
/// <param name="Matters">Whether it matters to the rule.</param>
/// <param name="Calls">The calls that it makes.</param>
internal readonly record struct PathEvent(IOperation At, bool Matters, ImmutableArray<Step> Calls);

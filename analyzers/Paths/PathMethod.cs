using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>A method as paths go through it for one rule: the operations that matter to it, or call somebody.</summary>
internal sealed class PathMethod
{
    private readonly Dictionary<IOperation, ImmutableArray<PathEvent>> _events = [];

    public PathMethod(MethodSteps steps, Func<IOperation, bool> concerns)
    {
        Steps = steps;
        foreach (IOperation root in steps.Roots)
        {
            ImmutableArray<PathEvent> events = [.. steps.In(root)
                .Select(step => new PathEvent(step.At, concerns(step.At), step.Calls))
                .Where(static one => one.Matters || !one.Calls.IsEmpty)];
            Concerns |= events.Any(static one => one.Matters);
            _events.Add(root, events);
        }
    }

    /// <summary>The method as every rule reads it.</summary>
    public MethodSteps Steps { get; }

    /// <summary>Whether something in the method itself matters.</summary>
    public bool Concerns { get; }

    /// <summary>The calls in the method.</summary>
    public IEnumerable<Step> Calls => _events.Values.SelectMany(static events => events).SelectMany(static one => one.Calls);

    /// <summary>What happens in an operation, operands first.</summary>
    public ImmutableArray<PathEvent> EventsIn(IOperation root) => _events[root];

    /// <summary>Leaves out the calls of methods in which nothing matters.</summary>
    public void Reduce(Func<Step, bool> matters)
    {
        foreach (IOperation root in Steps.Roots)
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

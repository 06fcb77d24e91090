using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>A method as paths go through it: what happens in each block that matters to a rule, or calls somebody.</summary>
internal sealed class PathMethod
{
    private readonly Dictionary<IOperation, ImmutableArray<(IOperation At, ImmutableArray<Step> Calls)>> _events = [];

    public PathMethod(MethodBody body, TypeMap types, SemanticModels models, Func<IOperation, bool> concerns)
    {
        Body = body;
        Types = types;
        StepReader reader = new(types, models);
        foreach (ControlFlowGraph graph in body.Graphs)
        {
            foreach (BasicBlock block in graph.Blocks)
            {
                foreach (IOperation root in block.Roots())
                {
                    _events.Add(root, EventsOf(root, reader, concerns));
                }
            }
        }
    }

    public MethodBody Body { get; }

    public TypeMap Types { get; }

    /// <summary>Whether something in the method itself matters.</summary>
    public bool Concerns { get; private set; }

    /// <summary>The calls in the method.</summary>
    public IEnumerable<Step> Calls => _events.Values.SelectMany(static events => events).SelectMany(static one => one.Calls);

    /// <summary>What happens in an operation, operands first.</summary>
    public ImmutableArray<(IOperation At, ImmutableArray<Step> Calls)> EventsIn(IOperation root) => _events[root];

    private ImmutableArray<(IOperation At, ImmutableArray<Step> Calls)> EventsOf(IOperation root, StepReader reader, Func<IOperation, bool> concerns)
    {
        ImmutableArray<(IOperation At, ImmutableArray<Step> Calls)>.Builder events = ImmutableArray.CreateBuilder<(IOperation At, ImmutableArray<Step> Calls)>();
        ILookup<IOperation, Step> calls = reader.Read(root).Where(static step => step is CallStep or IndirectCallStep or MethodValueStep).ToLookup(static step => step.At);
        foreach (IOperation operation in OperandsFirst(root))
        {
            bool matters = concerns(operation);
            Concerns |= matters;
            if (matters || calls.Contains(operation))
            {
                events.Add((operation, [.. calls[operation]]));
            }
        }

        return events.ToImmutable();
    }

    private static IEnumerable<IOperation> OperandsFirst(IOperation operation)
    {
        foreach (IOperation operand in operation.ChildOperations)
        {
            foreach (IOperation inner in OperandsFirst(operand))
            {
                yield return inner;
            }
        }

        yield return operation;
    }
}

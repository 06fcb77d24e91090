using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>
/// A method as it is read once for all rules and contexts: the operations of each block, operands first, with what they do.
/// </summary>
internal sealed class MethodSteps
{
    private readonly Dictionary<IOperation, ImmutableArray<Step>> _steps = [];
    private readonly Dictionary<IOperation, ImmutableArray<(IOperation At, ImmutableArray<Step> Calls)>> _operations = [];
    private readonly HashSet<IOperation> _endless = [];
    private readonly Lazy<ImmutableArray<SyntaxNode>> _madeAtEntry;
    private readonly Lazy<(OperationMode Normal, OperationMode Dump)?> _modes;

    public MethodSteps(MethodBody body, TypeMap types, ContextWalk walk)
    {
        Body = body;
        Types = types;
        _madeAtEntry = new(() => [.. Closures.MadeAtEntry(body.Method, walk.Models)]);
        _modes = new(() => walk.Modes is var (normal, dump) && dump.IsAskedIn(body) ? (normal, dump) : null);
        StepReader reader = new(types, walk.Models);
        foreach (ControlFlowGraph graph in body.Graphs)
        {
            foreach (IOperation root in graph.Blocks.SelectMany(static block => block.Roots()))
            {
                ImmutableArray<Step> steps = [.. reader.Read(root)];
                _steps.Add(root, steps);
                ILookup<IOperation, Step> calls = steps
                    .Where(static step => step is CallStep or IndirectCallStep or MethodValueStep)
                    .ToLookup(static step => step.At);
                _operations.Add(root, [.. OperandsFirst(root).Select(operation => (operation, calls[operation].ToImmutableArray()))]);
                if (body.PartsOf(root).Calls.Any(call => !walk.Returns(call.TargetMethod)))
                {
                    _endless.Add(root);
                }
            }
        }
    }

    public MethodBody Body { get; }

    public TypeMap Types { get; }

    /// <summary>The lambdas for whose variables entering the method allocates.</summary>
    public ImmutableArray<SyntaxNode> MadeAtEntry => _madeAtEntry.Value;

    /// <summary>The modes that there are; null where the method does not ask which one it is.</summary>
    public (OperationMode Normal, OperationMode Dump)? ModesAskedFor => _modes.Value;

    public IEnumerable<IOperation> Roots => _operations.Keys;

    /// <summary>What an operation of a block does, in the order in which it happens.</summary>
    public ImmutableArray<Step> Of(IOperation root) => _steps[root];

    public ImmutableArray<(IOperation At, ImmutableArray<Step> Calls)> In(IOperation root) => _operations[root];

    /// <summary>Whether an operation changes what is known of variables.</summary>
    public bool MayChange(IOperation root) => !Body.PartsOf(root).Changes.IsEmpty;

    /// <summary>Whether an operation calls what never returns.</summary>
    public bool NeverReturns(IOperation root) => _endless.Contains(root);

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

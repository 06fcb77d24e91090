using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>
/// A method as it is read once for all rules: the operations of each block, operands first, with the calls that they make.
/// </summary>
internal sealed class MethodSteps
{
    private readonly Dictionary<IOperation, ImmutableArray<(IOperation At, ImmutableArray<Step> Calls)>> _operations = [];
    private readonly HashSet<IOperation> _changing = [];
    private readonly HashSet<IOperation> _endless = [];

    public MethodSteps(MethodBody body, TypeMap types, ContextWalk walk)
    {
        Body = body;
        Types = types;
        StepReader reader = new(types, walk.Models);
        foreach (ControlFlowGraph graph in body.Graphs)
        {
            foreach (IOperation root in graph.Blocks.SelectMany(static block => block.Roots()))
            {
                ILookup<IOperation, Step> calls = reader.Read(root)
                    .Where(static step => step is CallStep or IndirectCallStep or MethodValueStep)
                    .ToLookup(static step => step.At);
                _operations.Add(root, [.. OperandsFirst(root).Select(operation => (operation, calls[operation].ToImmutableArray()))]);
                if (ConstantFlow.MayChange(root))
                {
                    _changing.Add(root);
                }

                if (root.DescendantsAndSelf().Any(part => part is IInvocationOperation call && !walk.Returns(call.TargetMethod)))
                {
                    _endless.Add(root);
                }
            }
        }
    }

    public MethodBody Body { get; }

    public TypeMap Types { get; }

    public IEnumerable<IOperation> Roots => _operations.Keys;

    public ImmutableArray<(IOperation At, ImmutableArray<Step> Calls)> In(IOperation root) => _operations[root];

    /// <summary>Whether an operation changes what is known of variables.</summary>
    public bool MayChange(IOperation root) => _changing.Contains(root);

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

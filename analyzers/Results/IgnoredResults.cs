using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Results;

/// <summary>Results that must be inspected: those of routines that say so, and of methods that pass them on.</summary>
internal sealed class IgnoredResults(RuleBook rules, BodyCache bodies, CancellationToken cancellation)
{
    private readonly Dictionary<IMethodSymbol, IMethodSymbol?> _sources = new(SymbolEqualityComparer.Default);

    /// <summary>The routine whose result a call has; null when nothing is lost with it.</summary>
    public IMethodSymbol? SourceOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (!_sources.TryGetValue(definition, out IMethodSymbol? source))
        {
            // While it is found out: a method that passes on its own result passes on nobody's.
            _sources[definition] = null;
            source = rules.ResultMustBeInspected(definition) ? rules.Routines.Of(definition) : PassedOnBy(definition);
            _sources[definition] = source;
        }

        return source;
    }

    /// <summary>Whether nobody ever looks at the result of a call: it is dropped, or kept where it is not read.</summary>
    public static bool IsIgnored(IOperation call, MethodBody body)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } assignment => assignment.Value == value,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment =>
                assignment.Value == value && assignment.Parent is null or IExpressionStatementOperation && !IsRead(local.Local, assignment, body),
            _ => false,
        };
    }

    private IMethodSymbol? PassedOnBy(IMethodSymbol method)
    {
        foreach (ControlFlowGraph graph in method.ReturnsVoid ? [] : bodies.Of(method, cancellation)?.Graphs ?? [])
        {
            foreach (BasicBlock block in graph.Blocks)
            {
                if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && SourceOf(block.BranchValue) is { } source)
                {
                    return source;
                }
            }
        }

        return null;
    }

    private IMethodSymbol? SourceOf(IOperation? value) => value switch
    {
        IInvocationOperation invocation => SourceOf(invocation.TargetMethod),
        IConversionOperation conversion => SourceOf(conversion.Operand),
        IUnaryOperation unary => SourceOf(unary.Operand),
        IBinaryOperation binary => SourceOf(binary.LeftOperand) ?? SourceOf(binary.RightOperand),
        _ => null,
    };

    // From the assignment on: is there a way to a read that does not come by another assignment first?
    private static bool IsRead(ILocalSymbol local, IOperation assignment, MethodBody body)
    {
        if (body.Untracked.Contains(local))
        {
            return true;
        }

        foreach (ControlFlowGraph graph in body.Graphs)
        {
            foreach (BasicBlock block in graph.Blocks)
            {
                IOperation[] operations = [.. block.Roots()];
                int place = Array.FindIndex(operations, operation => operation == assignment || operation == assignment.Parent);
                if (place >= 0)
                {
                    return IsRead(local, graph, block, operations.Skip(place + 1));
                }
            }
        }

        return true;
    }

    private static bool IsRead(ILocalSymbol local, ControlFlowGraph graph, BasicBlock start, IEnumerable<IOperation> rest)
    {
        HashSet<int> seen = [];
        Stack<(BasicBlock Block, IEnumerable<IOperation> Operations)> pending = new([(start, rest)]);
        while (pending.Count > 0)
        {
            (BasicBlock block, IEnumerable<IOperation> operations) = pending.Pop();
            bool? reads = Reads(local, operations);
            if (reads == true)
            {
                return true;
            }

            if (reads is null)
            {
                foreach (int next in block.Successors().Concat(block.Handlers()))
                {
                    if (seen.Add(next))
                    {
                        pending.Push((graph.Blocks[next], graph.Blocks[next].Roots()));
                    }
                }
            }
        }

        return false;
    }

    // Null: neither read nor written.
    private static bool? Reads(ILocalSymbol local, IEnumerable<IOperation> operations)
    {
        foreach (IOperation operation in operations)
        {
            bool isWritten = false;
            foreach (ILocalReferenceOperation reference in operation.DescendantsAndSelf().OfType<ILocalReferenceOperation>())
            {
                if (SymbolEqualityComparer.Default.Equals(reference.Local, local))
                {
                    if (Usage.Of(reference).Reads)
                    {
                        return true;
                    }

                    isWritten = true;
                }
            }

            if (isWritten)
            {
                return false;
            }
        }

        return null;
    }
}

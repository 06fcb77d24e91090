using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What an operation of a block has in it that decides how the method runs. The tree of its operands is gone through once;
/// the questions are asked for each set of arguments, on each path.
/// </summary>
internal sealed class OperationParts
{
    public OperationParts(IOperation root)
    {
        ImmutableArray<IInvocationOperation>.Builder calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        ImmutableArray<IOperation>.Builder changes = ImmutableArray.CreateBuilder<IOperation>();
        // Operands come before what they are operands of, and the left one first: that backwards, and then turned round.
        Stack<IOperation> pending = new([root]);
        while (pending.Count > 0)
        {
            IOperation part = pending.Pop();
            foreach (IOperation operand in part.ChildOperations)
            {
                pending.Push(operand);
            }

            switch (part)
            {
                case IInvocationOperation call:
                    calls.Add(call);
                    break;

                case IFlowCaptureOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IDeclarationPatternOperation
                    or IArgumentOperation { Value: IFlowCaptureReferenceOperation { IsInitialization: true } }:
                    changes.Add(part);
                    break;
            }
        }

        calls.Reverse();
        changes.Reverse();
        Calls = calls.ToImmutable();
        Changes = changes.ToImmutable();
    }

    /// <summary>The calls that are written.</summary>
    public ImmutableArray<IInvocationOperation> Calls { get; }

    /// <summary>What may change what is constant, in the order in which it does.</summary>
    public ImmutableArray<IOperation> Changes { get; }
}

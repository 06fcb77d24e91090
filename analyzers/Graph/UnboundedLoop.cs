using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// A loop that nothing in it can end: it has no way out, or its condition looks at memory that the loop does not change.
/// </summary>
/// <param name="At">The condition, or the loop.</param>
/// <param name="What">What it does, for the message.</param>
internal sealed record UnboundedLoop(SyntaxNode At, string What)
{
    public static IEnumerable<UnboundedLoop> In(ControlFlowGraph graph, Reachability reachable, MethodBody body)
    {
        foreach (IWhileLoopOperation loop in Own(graph.OriginalOperation).OfType<IWhileLoopOperation>())
        {
            if (!Runs(loop, graph, reachable) || body.Omitted.Contains(loop) || Leaves(loop))
            {
                continue;
            }

            if (loop.Condition is null or { ConstantValue: { HasValue: true, Value: true } })
            {
                yield return new UnboundedLoop(Place(loop), "a loop without a way out runs");
            }
            else if (LooksAtMemoryOnly(loop.Condition) && !Changes(loop))
            {
                yield return new UnboundedLoop(Place(loop), $"a loop waits for '{loop.Condition.Syntax}' to change");
            }
        }
    }

    // Without those of nested functions, which have graphs of their own.
    private static IEnumerable<IOperation> Own(IOperation operation)
    {
        yield return operation;
        foreach (IOperation child in operation.ChildOperations)
        {
            if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (IOperation inner in Own(child))
                {
                    yield return inner;
                }
            }
        }
    }

    private static SyntaxNode Place(IWhileLoopOperation loop) => loop.Condition?.Syntax ?? loop.Syntax;

    private static bool Runs(IWhileLoopOperation loop, ControlFlowGraph graph, Reachability reachable) =>
        graph.Blocks.Any(block => reachable.At(block) is not null && block.Roots().Any(root => loop.Syntax.Span.Contains(root.Syntax.Span)))
        || (loop.Condition?.ConstantValue.HasValue == true && reachable.Endless.Count > 0);

    private static bool Leaves(IWhileLoopOperation loop) => Own(loop.Body).Any(operation => operation switch
    {
        IReturnOperation or IThrowOperation => true,
        IBranchOperation { BranchKind: BranchKind.GoTo } => true,
        IBranchOperation { BranchKind: BranchKind.Break } leaves => SymbolEqualityComparer.Default.Equals(leaves.Target, loop.ExitLabel),
        _ => false,
    });

    private static bool LooksAtMemoryOnly(IOperation condition)
    {
        bool looks = false;
        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            switch (part)
            {
                case IFieldReferenceOperation:
                case IOperation { Kind: OperationKind.None, Syntax: PrefixUnaryExpressionSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax }:
                case IInvocationOperation { TargetMethod: { ContainingType.Name: "Volatile", Name: "Read" } or { ContainingType.Name: "Interlocked" } }:
                    looks = true;
                    break;

                // A call may make its own progress; a local that is changed here as well.
                case IInvocationOperation or IPropertyReferenceOperation or IIncrementOrDecrementOperation or IAssignmentOperation
                    or IFunctionPointerInvocationOperation or IAwaitOperation or IObjectCreationOperation:
                    return false;
            }
        }

        return looks;
    }

    private static bool Changes(IWhileLoopOperation loop)
    {
        HashSet<ISymbol> looked = new(SymbolEqualityComparer.Default);
        foreach (IOperation part in loop.Condition!.DescendantsAndSelf())
        {
            if (Symbol(part) is { } symbol)
            {
                looked.Add(symbol);
            }
        }

        foreach (IOperation part in loop.Body.DescendantsAndSelf())
        {
            bool writes = part switch
            {
                IAssignmentOperation assignment => Symbol(assignment.Target) is not { } target || looked.Contains(target),
                IIncrementOrDecrementOperation increment => Symbol(increment.Target) is not { } target || looked.Contains(target),
                IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: var value } => Symbol(value) is not { } target || looked.Contains(target),

                // What is called in source may change anything.
                IInvocationOperation invocation => invocation.TargetMethod.IsFromSource() || invocation.TargetMethod.MethodKind == MethodKind.DelegateInvoke,
                IFunctionPointerInvocationOperation or IPropertyReferenceOperation { Property.IsIndexer: false } => true,
                _ => false,
            };
            if (writes)
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };
}

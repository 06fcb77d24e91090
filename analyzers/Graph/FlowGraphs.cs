using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Questions to Roslyn's control flow graphs that they do not answer themselves.</summary>
internal static class FlowGraphs
{
    /// <summary>All operations of a graph, operands included, those of nested functions excluded.</summary>
    public static IEnumerable<IOperation> Operations(this ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation root in block.Roots())
            {
                foreach (IOperation operation in root.DescendantsAndSelf())
                {
                    yield return operation;
                }
            }
        }
    }

    /// <summary>The operations of a block, and the value that it branches on, returns or throws.</summary>
    public static IEnumerable<IOperation> Roots(this BasicBlock block)
    {
        foreach (IOperation operation in block.Operations)
        {
            yield return operation;
        }

        if (block.BranchValue is { } value)
        {
            yield return value;
        }
    }

    /// <summary>The blocks that may come next; the finally blocks on the way are handlers.</summary>
    public static IEnumerable<int> Successors(this BasicBlock block)
    {
        foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
        {
            if (branch?.Destination is { } next)
            {
                yield return next.Ordinal;
            }
        }
    }

    /// <summary>
    /// The blocks of the handlers that may run when something in a block throws: catch clauses and filters of the tries
    /// around it, and finally blocks. Regions around the whole graph, those of a lambda's method, are another graph's.
    /// </summary>
    public static IEnumerable<int> Handlers(this BasicBlock block) => block.Handlers(ThrownTypes.Anything);

    /// <summary>Those that may run for what a block throws; finally blocks run in any case.</summary>
    public static IEnumerable<int> Handlers(this BasicBlock block, ThrownTypes thrown)
    {
        for (ControlFlowRegion region = block.EnclosingRegion;
            region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } around };
            region = around)
        {
            if (region.Kind != ControlFlowRegionKind.Try)
            {
                continue;
            }

            foreach (ControlFlowRegion sibling in around.NestedRegions)
            {
                if (sibling != region && (sibling.Kind == ControlFlowRegionKind.Finally || thrown.MayBe(sibling.ExceptionType)))
                {
                    yield return sibling.FirstBlockOrdinal;
                }

                thrown = sibling.Kind == ControlFlowRegionKind.Catch ? thrown.Without(sibling.ExceptionType) : thrown;
            }
        }
    }
}

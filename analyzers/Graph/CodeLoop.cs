using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>A loop of a control flow graph, however it is written: the blocks that lead back to one of them.</summary>
/// <param name="Blocks">The blocks, in order.</param>
/// <param name="Exits">The conditions on which it is left.</param>
internal sealed record CodeLoop(ImmutableArray<BasicBlock> Blocks, ImmutableArray<IOperation> Exits)
{
    public static IEnumerable<CodeLoop> In(ControlFlowGraph graph, Reachability reachable)
    {
        ILookup<int, int> before = graph.Blocks
            .SelectMany(block => Next(block, reachable).Select(next => (Block: block.Ordinal, Next: next)))
            .ToLookup(static edge => edge.Next, static edge => edge.Block);
        foreach (BasicBlock head in graph.Blocks)
        {
            int[] jumps = [.. before[head.Ordinal].Where(block => block >= head.Ordinal)];
            if (jumps.Length > 0)
            {
                HashSet<int> loop = Around(head.Ordinal, jumps, before);
                yield return new CodeLoop(
                    [.. loop.OrderBy(static block => block).Select(block => graph.Blocks[block])],
                    [.. loop.OrderBy(static block => block).Select(block => graph.Blocks[block]).Where(block => Leaves(block, loop)).Select(static block => block.BranchValue!)]);
            }
        }
    }

    /// <summary>What happens in it.</summary>
    public IEnumerable<IOperation> Operations() => Blocks.SelectMany(static block => block.Roots()).SelectMany(static root => root.DescendantsAndSelf());

    // The blocks that lead to the jumps back without passing the head.
    private static HashSet<int> Around(int head, int[] jumps, ILookup<int, int> before)
    {
        HashSet<int> loop = [head];
        Stack<int> pending = new(jumps.Where(loop.Add));
        while (pending.Count > 0)
        {
            foreach (int earlier in before[pending.Pop()].Where(loop.Add))
            {
                pending.Push(earlier);
            }
        }

        return loop;
    }

    private static IEnumerable<int> Next(BasicBlock block, Reachability reachable) =>
        reachable.At(block) is null ? [] : block.Successors().Where(reachable.IsEntered);

    // What only throws ends it, too.
    private static bool Leaves(BasicBlock block, HashSet<int> loop) =>
        block is { ConditionKind: not ControlFlowConditionKind.None, BranchValue.ConstantValue.HasValue: false }
        && new[] { block.FallThroughSuccessor, block.ConditionalSuccessor }.Any(branch => branch?.Destination is not { } next || !loop.Contains(next.Ordinal));
}

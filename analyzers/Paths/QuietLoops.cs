using Microsoft.CodeAnalysis.FlowAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>
/// Loops in which nothing happens that matters: how often they run is not followed, so their variables count as unknown
/// from where they begin.
/// </summary>
internal sealed class QuietLoops
{
    private readonly Dictionary<int, HashSet<object>> _changed = [];

    public QuietLoops(ControlFlowGraph graph, MethodBody body, Func<BasicBlock, bool> matters)
    {
        ILookup<int, int> before = graph.Blocks
            .SelectMany(static block => block.Successors().Select(next => (Block: block.Ordinal, Next: next)))
            .ToLookup(static edge => edge.Next, static edge => edge.Block);
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (int head in block.Successors().Where(next => next <= block.Ordinal))
            {
                List<BasicBlock> loop = Loop(graph, head, block.Ordinal, before);
                if (!loop.Any(matters))
                {
                    if (!_changed.TryGetValue(head, out HashSet<object>? changed))
                    {
                        _changed.Add(head, changed = []);
                    }

                    changed.UnionWith(loop.SelectMany(static inner => inner.Roots()).SelectMany(root => ConstantFlow.ChangedBy(root, body)));
                }
            }
        }
    }

    /// <summary>What is known when a block is entered.</summary>
    public Constants At(int block, Constants known)
    {
        foreach (object variable in _changed.TryGetValue(block, out HashSet<object>? changed) ? changed : [])
        {
            known = known.With(variable, default);
        }

        return known;
    }

    // The blocks that lead to the jump back without passing the head.
    private static List<BasicBlock> Loop(ControlFlowGraph graph, int head, int last, ILookup<int, int> before)
    {
        HashSet<int> loop = [head, last];
        Stack<int> pending = new(last == head ? [] : [last]);
        while (pending.Count > 0)
        {
            foreach (int earlier in before[pending.Pop()])
            {
                if (loop.Add(earlier))
                {
                    pending.Push(earlier);
                }
            }
        }

        return [.. loop.Select(block => graph.Blocks[block])];
    }
}

using System.Reflection.Metadata;
using Tophalf.Analyzers.Il.Code;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>
/// Which blocks can run, which of them only on the way to a throw, and which on the first call only. Made of the ways that
/// were found feasible.
/// </summary>
internal sealed class Reachability
{
    private readonly MethodCode _code;
    private readonly Dictionary<Block, List<Block>> _successors;
    private readonly HashSet<Block> _returning;
    private readonly HashSet<Block> _throwing;
    private readonly HashSet<Block> _once = [];

    /// <param name="code">The body.</param>
    /// <param name="successors">Every block that can run, with where it leads.</param>
    /// <param name="throwing">Blocks that end in a throw, or in a call that never returns.</param>
    public Reachability(MethodCode code, Dictionary<Block, List<Block>> successors, IEnumerable<Block> throwing)
    {
        _code = code;
        _successors = successors;
        var predecessors = successors.Keys.ToDictionary(block => block, _ => new List<Block>());
        foreach (KeyValuePair<Block, List<Block>> way in successors)
        {
            // An exception may take any block to a handler that catches it. A finally goes on throwing; where it returns, a
            // leave led to it.
            foreach (Block next in way.Value.Concat(way.Key.Handlers.Where(static handler => handler.HoldsException)))
            {
                if (predecessors.TryGetValue(next, out List<Block>? list))
                {
                    list.Add(way.Key);
                }
            }
        }

        _returning = Backwards(successors.Keys.Where(Returns), predecessors);
        _throwing = Backwards(throwing, predecessors);
    }

    public IEnumerable<Block> Blocks => _successors.Keys;

    /// <summary>Whether it runs only on a path that ends in a throw.</summary>
    public bool OnlyThrows(Block block) => !_returning.Contains(block) && _throwing.Contains(block);

    /// <summary>Whether it leads neither to a return nor to a throw.</summary>
    public bool RunsForEver(Block block) => !_returning.Contains(block) && !_throwing.Contains(block);

    public bool Returns(Block block) => _code.Instructions[block.End - 1].Code is ILOpCode.Ret or ILOpCode.Jmp;

    public IEnumerable<Block> Successors(Block block) => _successors[block];

    public bool RunsOnce(Block block) => _once.Contains(block);

    /// <summary>What is exceptional when an exception of this block is caught and the method returns after all.</summary>
    public bool IsCaught(Block block) => block.IsCaught && block.Handlers.Any(handler => handler.HoldsException && _returning.Contains(handler));

    /// <summary>The blocks that run only if that way is taken.</summary>
    public HashSet<Block> Only(Block from, Block to)
    {
        var others = new HashSet<Block>();
        var open = new Stack<Block>();
        Block entry = _successors.Keys.First(block => block.First == 0);
        open.Push(entry);
        while (open.Count > 0)
        {
            Block block = open.Pop();
            if (others.Add(block) && _successors.TryGetValue(block, out List<Block>? next))
            {
                foreach (Block successor in next.Concat(block.Handlers).Where(successor => block != from || successor != to))
                {
                    open.Push(successor);
                }
            }
        }

        return [.. _successors.Keys.Where(block => !others.Contains(block))];
    }

    public void MarkOnce(IEnumerable<Block> blocks) => _once.UnionWith(blocks);

    /// <summary>Whether the block is part of a loop.</summary>
    public bool Repeats(Block block)
    {
        var seen = new HashSet<Block>();
        var open = new Stack<Block>(_successors[block]);
        while (open.Count > 0)
        {
            Block next = open.Pop();
            if (next == block)
            {
                return true;
            }

            if (seen.Add(next) && _successors.TryGetValue(next, out List<Block>? more))
            {
                more.ForEach(open.Push);
            }
        }

        return false;
    }

    private static HashSet<Block> Backwards(IEnumerable<Block> from, Dictionary<Block, List<Block>> predecessors)
    {
        var seen = new HashSet<Block>();
        var open = new Stack<Block>(from);
        while (open.Count > 0)
        {
            Block block = open.Pop();
            if (seen.Add(block))
            {
                predecessors[block].ForEach(open.Push);
            }
        }

        return seen;
    }
}

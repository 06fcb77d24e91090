using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>The paths through one control flow graph from one beginning, block after block.</summary>
internal sealed class GraphPaths<TState>
    where TState : IEquatable<TState>
{
    /// <summary>Under this key the constants hold what the method returns.</summary>
    public static readonly object Result = new();

    // Enough for any routine; what is larger is not followed to the end.
    private const int MostSteps = 60_000;

    private readonly ControlFlowGraph _graph;
    private readonly PathMethod _method;
    private readonly PathRule<TState> _rule;
    private readonly CancellationToken _cancellation;
    private readonly Func<IOperation, (Constants, TState), List<(Constants Known, TState State)>> _through;
    private readonly QuietLoops _quiet;
    private readonly Dictionary<(int Block, Constants Known, Pending? Then), List<TState>> _seen = [];
    private readonly Constants?[] _widened;
    private readonly HashSet<Constants>?[] _variants;
    private readonly Queue<Node>?[] _pending;

    // No block before this one is pending.
    private int _first;

    /// <param name="graph">The graph.</param>
    /// <param name="method">The method that it belongs to.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="through">What an operation does to a path.</param>
    public GraphPaths(
        ControlFlowGraph graph, PathMethod method, PathRule<TState> rule, CancellationToken cancellation,
        Func<IOperation, (Constants, TState), List<(Constants Known, TState State)>> through)
    {
        _graph = graph;
        _method = method;
        _rule = rule;
        _cancellation = cancellation;
        _through = through;
        _quiet = method.QuietLoopsIn(graph);
        _widened = new Constants?[graph.Blocks.Length];
        _variants = new HashSet<Constants>?[graph.Blocks.Length];
        _pending = new Queue<Node>?[graph.Blocks.Length];
    }

    /// <summary>What holds at the end of each path.</summary>
    public List<(Constants Known, TState State)> Follow(Constants known, TState entry)
    {
        List<(Constants Known, TState State)> exits = [];
        Enter(0, known, entry, null);
        for (int steps = 0; Next() is { } node && steps < MostSteps; steps++)
        {
            _cancellation.ThrowIfCancellationRequested();
            BasicBlock block = _graph.Blocks[node.Block];
            if (block.Kind == BasicBlockKind.Exit)
            {
                exits.Add((node.Known, node.State));
                continue;
            }

            foreach (int handler in block.Handlers().Where(IsCatch))
            {
                Enter(handler, Constants.None, node.State, node.Then);
            }

            Run(block, node);
        }

        return exits;
    }

    // First blocks first: a loop is through before what comes after it begins, and what another state covers by then is
    // not followed.
    private Node? Next()
    {
        for (; _first < _pending.Length; _first++)
        {
            while (_pending[_first] is { Count: > 0 } pending)
            {
                Node node = pending.Dequeue();
                if (node.Alike.Contains(node.State))
                {
                    return node;
                }
            }
        }

        return null;
    }

    private void Run(BasicBlock block, Node node)
    {
        List<(Constants Known, TState State)> ways = [(node.Known, node.State)];
        foreach (IOperation operation in block.Operations)
        {
            if (!_method.EventsIn(operation).IsEmpty)
            {
                ways = [.. ways.SelectMany(way => _through(operation, way)).Select(way => (After(operation, way.Known), way.State))];
            }
            else if (_method.Steps.MayChange(operation))
            {
                for (int way = 0; way < ways.Count; way++)
                {
                    ways[way] = (After(operation, ways[way].Known), ways[way].State);
                }
            }

            if (_method.Steps.NeverReturns(operation))
            {
                return;
            }
        }

        foreach ((Constants Known, TState State) way in ways)
        {
            if (block.BranchValue is not { } value)
            {
                Leave(block, block.FallThroughSuccessor, way, node.Then);
            }
            else if (!_method.Steps.NeverReturns(value))
            {
                foreach ((Constants Known, TState State) valued in Through(value, way))
                {
                    Branch(block, value, valued, node.Then);
                }
            }
        }
    }

    private List<(Constants Known, TState State)> Through(IOperation root, (Constants Known, TState State) way) =>
        _method.EventsIn(root).IsEmpty ? [way] : _through(root, way);

    private void Branch(BasicBlock block, IOperation value, (Constants Known, TState State) way, Pending? then)
    {
        Optional<object?> known = new ConstantEvaluator(_method.Steps.Body, _method.Steps.Types, way.Known).Evaluate(value);
        Constants after = After(value, way.Known);
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            bool isReturn = block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return;
            Leave(block, block.FallThroughSuccessor, (isReturn ? after.With(Result, known) : after, way.State), then);
            return;
        }

        bool jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        bool? holds = known is { HasValue: true, Value: bool decided } ? decided : null;
        if (holds != !jumpsWhen)
        {
            Leave(block, block.ConditionalSuccessor, (ConstantFlow.Assuming(value, jumpsWhen, after), _rule.Assuming(value, jumpsWhen, way.State)), then);
        }

        if (holds != jumpsWhen)
        {
            Leave(block, block.FallThroughSuccessor, (ConstantFlow.Assuming(value, !jumpsWhen, after), _rule.Assuming(value, !jumpsWhen, way.State)), then);
        }
    }

    // The results of calls are needed no longer than the operation that they are part of.
    private Constants After(IOperation operation, Constants known)
    {
        if (_method.Steps.MayChange(operation))
        {
            known = ConstantFlow.After(operation, _method.Steps.Body, _method.Steps.Types, known);
        }

        foreach (PathEvent one in _method.EventsIn(operation))
        {
            known = known.With(one.At, default);
        }

        return known;
    }

    private void Leave(BasicBlock block, ControlFlowBranch? branch, (Constants Known, TState State) way, Pending? then)
    {
        if (branch?.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            if (then is not null)
            {
                Enter(then.Block, way.Known, way.State, then.Then);
            }

            return;
        }

        if (branch?.Destination is not { } destination)
        {
            return;
        }

        way.Known = branch.LeavingRegions.Aggregate(way.Known, Without);

        // The finally blocks on the way run first, the innermost before the others.
        Pending? chain = branch.FinallyRegions.IsEmpty ? null : new Pending(destination.Ordinal, then);
        for (int place = branch.FinallyRegions.Length - 1; place > 0; place--)
        {
            chain = new Pending(branch.FinallyRegions[place].FirstBlockOrdinal, chain);
        }

        Enter(chain is null ? destination.Ordinal : branch.FinallyRegions[0].FirstBlockOrdinal, way.Known, way.State, chain ?? then);
    }

    // Variables that end with their block no longer tell paths apart.
    private static Constants Without(Constants known, ControlFlowRegion region)
    {
        foreach (ILocalSymbol local in region.Locals)
        {
            known = known.With(local, default);
        }

        foreach (CaptureId capture in region.CaptureIds)
        {
            known = known.With(capture, default);
        }

        return known;
    }

    private void Enter(int block, Constants known, TState state, Pending? then)
    {
        known = Widened(block, _quiet.At(block, known));
        (int, Constants, Pending?) key = (block, known, then);
        if (!_seen.TryGetValue(key, out List<TState>? states))
        {
            _seen.Add(key, states = []);
        }

        if (!states.Any(earlier => _rule.Covers(earlier, state)))
        {
            states.RemoveAll(earlier => _rule.Covers(state, earlier));
            states.Add(state);
            (_pending[block] ??= new()).Enqueue(new Node(block, known, state, then, states));
            _first = Math.Min(_first, block);
        }
    }

    // What has too many values counts as unknown from there on.
    private Constants Widened(int block, Constants known)
    {
        if (_widened[block] is { } wide)
        {
            return _widened[block] = wide.Meet(known);
        }

        HashSet<Constants> variants = _variants[block] ??= [];
        if (variants.Add(known) && variants.Count > _rule.LongestLoop && _graph.Blocks[block].Kind != BasicBlockKind.Exit)
        {
            return _widened[block] = variants.Aggregate(known, static (left, right) => left.Meet(right));
        }

        return known;
    }

    private bool IsCatch(int block)
    {
        for (ControlFlowRegion? region = _graph.Blocks[block].EnclosingRegion; region is not null && region.FirstBlockOrdinal == block; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a path goes when the finally blocks on its way are done.</summary>
    private sealed record Pending(int Block, Pending? Then);

    /// <summary>A block that a path comes to; and the states of all paths that come to it alike.</summary>
    private sealed record Node(int Block, Constants Known, TState State, Pending? Then, List<TState> Alike);
}

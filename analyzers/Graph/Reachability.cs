using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// Which blocks of a graph run, for what is known of the arguments, and which of those end in an exception whatever
/// happens.
/// </summary>
internal sealed class Reachability
{
    private readonly ControlFlowGraph _graph;
    private readonly MethodBody _body;
    private readonly TypeMap _types;
    private readonly Func<IInvocationOperation, bool> _returns;
    private readonly Func<BasicBlock, ThrownTypes> _thrownIn;
    private readonly Constants?[] _entry;
    private readonly bool[] _completes;
    private readonly bool?[] _stops;

    /// <param name="graph">The graph.</param>
    /// <param name="body">The method that it belongs to.</param>
    /// <param name="types">What type parameters stand for.</param>
    /// <param name="arguments">What is known when the method is entered.</param>
    /// <param name="returns">Whether a call ever returns.</param>
    /// <param name="thrownIn">What a block may throw: asked where there is a handler.</param>
    public Reachability(
        ControlFlowGraph graph, MethodBody body, TypeMap types, Constants arguments, Func<IInvocationOperation, bool> returns, Func<BasicBlock, ThrownTypes> thrownIn)
    {
        _graph = graph;
        _body = body;
        _types = types;
        _returns = returns;
        _thrownIn = thrownIn;
        _entry = new Constants?[graph.Blocks.Length];
        _completes = new bool[graph.Blocks.Length];
        _stops = new bool?[graph.Blocks.Length];
        Forward(arguments);
        _completes[graph.Blocks.Length - 1] = true;
        Backward();
        FindEndless();
        Backward();
    }

    /// <summary>Blocks that run round and round without a way out.</summary>
    public HashSet<int> Endless { get; } = [];

    /// <summary>Whether the method ever returns.</summary>
    public bool Returns => _entry[_graph.Blocks.Length - 1] is not null;

    /// <summary>What is known when a block begins; null when it never does.</summary>
    public Constants? At(BasicBlock block) => _entry[block.Ordinal];

    /// <summary>Whether a block ever begins.</summary>
    public bool IsEntered(int block) => _entry[block] is not null;

    /// <summary>Whether a block leads nowhere but to an exception that leaves the method.</summary>
    public bool OnlyThrows(BasicBlock block) => !_completes[block.Ordinal];

    private void Forward(Constants arguments)
    {
        Queue<int> pending = new();
        Enter(0, arguments, pending);
        while (pending.Count > 0)
        {
            BasicBlock block = _graph.Blocks[pending.Dequeue()];
            Constants known = _entry[block.Ordinal]!;
            foreach (int handler in block.Handlers().Any() ? block.Handlers(_thrownIn(block)) : [])
            {
                // Whatever was assigned on the way may or may not have been.
                Enter(handler, Constants.None, pending);
            }

            if (Stops(block))
            {
                continue;
            }

            // What a condition itself changes is something else only after it.
            Constants asked = known;
            foreach (IOperation operation in block.Roots())
            {
                asked = known;
                known = ConstantFlow.After(operation, _body, _types, known);
            }

            Optional<object?> condition = block.ConditionKind == ControlFlowConditionKind.None || ConstantFlow.ReadsWhatItChanges(block.BranchValue, _body)
                ? default
                : new ConstantEvaluator(_body, _types, asked).Evaluate(block.BranchValue);
            bool? jumps = condition is { HasValue: true, Value: bool value }
                ? value == (block.ConditionKind == ControlFlowConditionKind.WhenTrue)
                : null;
            if (block.ConditionKind != ControlFlowConditionKind.None && jumps != false)
            {
                Follow(block.ConditionalSuccessor, known, pending);
            }

            if (jumps != true)
            {
                Follow(block.FallThroughSuccessor, known, pending);
            }
        }
    }

    private void Follow(ControlFlowBranch? branch, Constants known, Queue<int> pending)
    {
        if (branch is null)
        {
            return;
        }

        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            Enter(region.FirstBlockOrdinal, Constants.None, pending);
        }

        if (branch.Destination is { } destination)
        {
            Enter(destination.Ordinal, branch.FinallyRegions.IsEmpty ? known : Constants.None, pending);
        }
    }

    private void Enter(int block, Constants known, Queue<int> pending)
    {
        Constants? before = _entry[block];
        Constants after = before is null ? known : before.Meet(known);
        if (before is null || !ReferenceEquals(before, after))
        {
            _entry[block] = after;
            pending.Enqueue(block);
        }
    }

    // From the exit backwards: blocks from which it can be reached, through handlers as well.
    private void Backward()
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int last = _graph.Blocks.Length - 1; last >= 0; last--)
            {
                BasicBlock block = _graph.Blocks[last];
                if (!_completes[block.Ordinal] && _entry[block.Ordinal] is not null && Completes(block))
                {
                    _completes[block.Ordinal] = true;
                    changed = true;
                }
            }
        }
    }

    // A loop without a way out does not return, but does not throw either.
    private void FindEndless()
    {
        foreach (BasicBlock block in _graph.Blocks)
        {
            if (_entry[block.Ordinal] is not null && !_completes[block.Ordinal] && ReachesItself(block))
            {
                Endless.Add(block.Ordinal);
            }
        }

        foreach (int block in Endless)
        {
            _completes[block] = true;
        }
    }

    private bool ReachesItself(BasicBlock start)
    {
        HashSet<int> seen = [];
        Stack<BasicBlock> pending = new([start]);
        while (pending.Count > 0)
        {
            BasicBlock block = pending.Pop();
            foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
            {
                if (branch?.Destination is not { } next || _entry[next.Ordinal] is null || Stops(block))
                {
                    continue;
                }

                if (next == start)
                {
                    return true;
                }

                if (seen.Add(next.Ordinal))
                {
                    pending.Push(next);
                }
            }
        }

        return false;
    }

    private bool Completes(BasicBlock block)
    {
        // A finally block is left to wherever it was entered for.
        if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            return true;
        }

        foreach (int handler in block.Handlers())
        {
            if (_completes[handler] && !IsFinally(handler))
            {
                return true;
            }
        }

        return !Stops(block) && (Leads(block.FallThroughSuccessor) || Leads(block.ConditionalSuccessor));
    }

    private bool Leads(ControlFlowBranch? branch) =>
        branch?.Destination is { } destination && _completes[destination.Ordinal] && _entry[destination.Ordinal] is not null;

    private bool IsFinally(int block)
    {
        for (ControlFlowRegion? region = _graph.Blocks[block].EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.FirstBlockOrdinal == block && region.Kind == ControlFlowRegionKind.Finally)
            {
                return true;
            }
        }

        return false;
    }

    // Something in the block is called that never returns.
    private bool Stops(BasicBlock block)
    {
        return _stops[block.Ordinal] ??= Find();

        bool Find()
        {
            foreach (IOperation operation in block.Roots())
            {
                foreach (IInvocationOperation call in _body.PartsOf(operation).Calls)
                {
                    if (!_returns(call))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>
/// Runs a routine with what is known: objects are made, fields are stored to, members are called, and what fails is seen to
/// fail. Where a branch is not known, <see cref="Decisions"/> says which way this run takes; another run takes the other.
/// </summary>
/// <param name="walk">The program.</param>
/// <param name="context">The context in which the routine runs.</param>
/// <param name="decisions">The way that is taken.</param>
/// <param name="record">What is seen on the way.</param>
/// <param name="owned">The fields that the routine alone uses, when it runs the first time; null: at any time.</param>
/// <param name="tables">What is in tables for ever.</param>
/// <param name="library">The class library.</param>
internal sealed partial class Executor(ContextWalk walk, RunContext context, Decisions decisions, ExecutionRecord record, OwnedFields? owned, LastingTables tables, Library library) : IAuthor
{
    // Calls in calls, operations in operations, and a loop round which nothing is known any more.
    private const int Deepest = 24;
    private const int MostNested = 300;
    private const int MostDoubts = 2;

    private readonly Dictionary<ISymbol, object?> _statics = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, bool> _initialized = new(SymbolEqualityComparer.Default);
    private readonly List<Thing> _things = [];

    // Calls whose variables others have got hold of.
    private readonly List<Frame> _shared = [];

    private Frame _frame = null!;
    private int _depth;
    private int _nesting;

    // What is under way to a handler, and whether the run ends here.
    private Thrown? _thrown;
    private bool _ends;

    private bool Stops => _thrown is not null || _ends;

    /// <summary>Runs a routine of which neither the arguments are known nor what it is called on.</summary>
    public void Run(Visit visit, MethodBody body)
    {
        IMethodSymbol method = visit.Instance.Method;
        if (body.Graphs.IsEmpty)
        {
            return;
        }

        Frame frame = new(body, new TypeMap(walk.Compilation, method), visit, method.IsStatic ? null : new Thing(null) { IsOpen = true }, null);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            frame.Declare(parameter, Unknown.Value);
        }

        // Its type is in use already.
        if (method.ContainingType is { } type)
        {
            Initialize(type, frame);
        }

        if (!Stops)
        {
            Enter(frame);
        }
    }

    private object? Enter(Frame frame)
    {
        if (_depth == Deepest)
        {
            End();
            return Unknown.Value;
        }

        if (!frame.Body.Untracked.IsEmpty)
        {
            _shared.Add(frame);
        }

        Frame caller = _frame;
        _frame = frame;
        _depth++;
        foreach (ControlFlowGraph graph in frame.Body.Graphs)
        {
            if (!Stops)
            {
                Flow(graph.Blocks[0], 0);
            }
        }

        _depth--;
        _frame = caller;
        return frame.Result;
    }

    // What is large takes longer.
    private void Spend(int steps)
    {
        if (!decisions.Takes(steps))
        {
            End();
        }
    }

    // Operations in operations; nobody writes them so deep that the stack would not do.
    private bool GoesDeeper(int steps)
    {
        Spend(steps);
        if (++_nesting > MostNested)
        {
            End();
        }

        return !Stops;
    }

    // What follows is not known any more.
    private void End()
    {
        _ends = true;
        record.Loses();
    }

    // From an operation to the end of the method, or of the finally block that it is in, or to the next element of an iterator.
    private void Flow(BasicBlock block, int first)
    {
        while (true)
        {
            walk.Cancellation.ThrowIfCancellationRequested();
            Spend(1);
            _frame.IsTriedHere = _frame.IsTried || IsTried(block);

            for (int at = first; at < block.Operations.Length && !Stops; at++)
            {
                if (block.Operations[at] is IReturnOperation { Kind: OperationKind.YieldReturn } yields && _frame.Steps is { } steps)
                {
                    steps.Wait(block, at + 1, Thing.Copy(Evaluate(yields.ReturnedValue)));
                    return;
                }

                Evaluate(block.Operations[at]);
            }

            first = 0;

            object? value = Stops || block.BranchValue is null || LacksArm(block.BranchValue) ? null : Returned(block);
            ControlFlowBranch? next = Stops ? null : Next(block, value);
            if (next is not null && !Stops)
            {
                switch (next.Semantics)
                {
                    case ControlFlowBranchSemantics.StructuredExceptionHandling:
                        return;

                    case ControlFlowBranchSemantics.Throw:
                        Throw(block.BranchValue!, value);
                        break;

                    case ControlFlowBranchSemantics.Rethrow:
                        _thrown = new Thrown(null);
                        break;

                    case ControlFlowBranchSemantics.Return:
                        _frame.Result = Thing.Copy(value);
                        break;

                    case ControlFlowBranchSemantics.ProgramTermination or ControlFlowBranchSemantics.Error or ControlFlowBranchSemantics.None:
                        End();
                        return;
                }

                foreach (ControlFlowRegion region in Stops ? [] : next.FinallyRegions)
                {
                    if (!Stops)
                    {
                        Flow(BlockOf(region), 0);
                    }
                }
            }

            BasicBlock? handler = _thrown is not null && !_ends ? Handler(block) : null;
            if (_ends || (_thrown is not null && handler is null) || (handler is null && next?.Destination is null or { Kind: BasicBlockKind.Exit }))
            {
                return;
            }

            if (handler is null)
            {
                _frame.Renew(next!.EnteringRegions.SelectMany(static region => region.Locals));
            }

            block = handler ?? next!.Destination!;
        }
    }

    private ControlFlowBranch? Next(BasicBlock block, object? value)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            return block.FallThroughSuccessor;
        }

        if (value is not bool condition)
        {
            _frame.Doubts.TryGetValue(block, out int doubts);
            _frame.Doubts[block] = doubts + 1;
            if (doubts == MostDoubts)
            {
                // Everything that this loop may lead to was looked at the round before, when nothing was known.
                _ends = true;
                return null;
            }

            if (doubts > 0)
            {
                Forget(ofLoop: true);
            }

            condition = decisions.Take();
        }

        return condition == (block.ConditionKind == ControlFlowConditionKind.WhenTrue) ? block.ConditionalSuccessor : block.FallThroughSuccessor;
    }

    // Somebody ran who may have changed whatever he could get hold of.
    private void Forget(bool ofLoop)
    {
        Spend((_shared.Count / 8) + (_things.Sum(static thing => 16 + (thing.Elements?.Length ?? 0)) / 128));
        foreach (Frame frame in _shared)
        {
            frame.Forget(frame.Body.Untracked.Contains);
        }

        if (ofLoop)
        {
            _frame.Forget(static _ => true);
            foreach (Place place in _frame.References)
            {
                Blur(place);
            }
        }

        foreach (ISymbol place in _statics.Keys.Where(static place => place is not IFieldSymbol { IsReadOnly: true }).ToArray())
        {
            _statics.Remove(place);
        }

        foreach (Thing thing in _things)
        {
            thing.Open();
        }
    }
}

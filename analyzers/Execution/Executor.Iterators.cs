using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <content>Iterators, which run when somebody asks for an element, and as far as that one.</content>
internal sealed partial class Executor
{
    // What a call of an iterator returns: nothing of it has run yet.
    private Thing Sequence(IMethodSymbol method, Func<Frame> call) =>
        method.ReturnType.Name == "IEnumerator" ? new(null) { Steps = new(call()) } : new(null) { Sequence = call };

    private static bool IsIterated(object? self) => self is Thing { Sequence: not null } or Thing { Steps: not null };

    private object? Iterate(IOperation at, IMethodSymbol method, Thing self)
    {
        switch (method.Name)
        {
            case "GetEnumerator" when self.Sequence is { } call:
                return new Thing(null) { Steps = new(call()) };

            case "MoveNext" when self.Steps is { } steps:
                return Advance(steps);

            case "get_Current" when self.Steps is { } steps:
                return steps.Current is not (Unknown or Opaque or string or null) && method.ReturnType.IsReferenceType ? Unknown.Value : steps.Current;

            case "Dispose" when self.Steps is { } steps:
                Abandon(steps);
                return Unknown.Value;

            case "Reset":
                Fail(at, null, walk.Compilation.GetTypeByMetadataName("System.NotSupportedException"), method);
                return Unknown.Value;

            default:
                return Unknown.Value;
        }
    }

    private object? Advance(Steps steps)
    {
        if (steps.IsUnderWay || _depth == Deepest)
        {
            End();
            return Unknown.Value;
        }

        if (steps.Block is not { } block)
        {
            return false;
        }

        int next = steps.Next;
        steps.GoOn();
        RunIn(steps, () => Flow(block, next));
        if (steps.IsUnderWay)
        {
            steps.End();
        }

        return Stops ? Unknown.Value : steps.Block is not null;
    }

    // What is to be done in any case is done when nobody asks for another element.
    private void Abandon(Steps steps)
    {
        BasicBlock? block = steps.IsUnderWay ? null : steps.Block;
        steps.End();
        RunIn(steps, () =>
        {
            for (ControlFlowRegion? region = block?.EnclosingRegion; region is not null && !Stops; region = region.EnclosingRegion)
            {
                if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndFinally } whole })
                {
                    Flow(BlockOf(whole.NestedRegions.First(static nested => nested.Kind == ControlFlowRegionKind.Finally)), 0);
                }
            }
        });
    }

    private void RunIn(Steps steps, Action run)
    {
        (Frame caller, bool isTried) = (_frame, _frame.IsTriedHere);
        _frame = steps.Frame;
        _frame.IsTried = isTried;
        _depth++;
        run();
        _depth--;
        _frame = caller;
    }

    // The class library comes to an end itself where the author's code does.
    IEnumerable<object?> IAuthor.GoThrough(Thing sequence)
    {
        Steps steps = new(sequence.Sequence!());
        try
        {
            while (Again(steps))
            {
                yield return steps.Current;
            }
        }
        finally
        {
            if (!Stops)
            {
                Abandon(steps);
            }
        }
    }

    private bool Again(Steps steps)
    {
        _calledBack++;
        return !Stops && Advance(steps) is bool has ? has : throw new Opaque.LookedAtException();
    }
}

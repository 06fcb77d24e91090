using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Where exceptions go.</content>
internal sealed partial class Executor
{
    // What the compiler adds to a switch expression, which may rest on what nobody knows here.
    private static bool LacksArm(IOperation thrown) => thrown is IObjectCreationOperation { IsImplicit: true, Syntax: SwitchExpressionSyntax };

    private void Throw(IOperation thrown, object? value)
    {
        record.Throws(thrown.Syntax);
        if (LacksArm(thrown) && !decisions.HasChosen)
        {
            Fail(thrown, "no arm takes the value", thrown.Type);
        }
        else
        {
            _thrown = new Thrown(LacksArm(thrown) ? thrown.Type : (value as Thing)?.Type);
        }
    }

    // The clause that catches what was thrown; on the way to it, finally blocks run.
    private BasicBlock? Handler(BasicBlock from)
    {
        ControlFlowRegion? inner = null;
        for (ControlFlowRegion? region = from.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; inner = region, region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.TryAndCatch && inner?.Kind == ControlFlowRegionKind.Try)
            {
                foreach (ControlFlowRegion clause in region.NestedRegions.Where(static nested => nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler))
                {
                    bool? catches = Catches(clause.ExceptionType);
                    if (catches is null || (catches == true && clause.Kind == ControlFlowRegionKind.FilterAndHandler))
                    {
                        End();
                        return null;
                    }

                    if (catches == true)
                    {
                        _thrown = null;
                        return BlockOf(clause);
                    }
                }
            }
            else if (region.Kind == ControlFlowRegionKind.TryAndFinally && inner?.Kind == ControlFlowRegionKind.Try)
            {
                Thrown? pending = _thrown;
                _thrown = null;
                Flow(BlockOf(region.NestedRegions.First(static nested => nested.Kind == ControlFlowRegionKind.Finally)), 0);
                _thrown ??= pending;
                if (_ends)
                {
                    return null;
                }
            }
        }

        return null;
    }

    private bool? Catches(ITypeSymbol? caught)
    {
        if (caught is null || caught.SpecialType == SpecialType.System_Object || caught.IsNamed("System", "Exception"))
        {
            return true;
        }

        return _thrown!.Type is { } type ? TypeQuestions.IsExactly(type, caught) : null;
    }

    private BasicBlock BlockOf(ControlFlowRegion region) =>
        _frame.Body.Graphs.Select(graph => graph.Blocks.ElementAtOrDefault(region.FirstBlockOrdinal))
            .First(block => block is not null && Within(block.EnclosingRegion, region))!;

    private static bool Within(ControlFlowRegion? region, ControlFlowRegion wanted)
    {
        while (region is not null && region != wanted)
        {
            region = region.EnclosingRegion;
        }

        return region == wanted;
    }

    /// <summary>An exception on its way.</summary>
    /// <param name="Type">Its type; null: not known.</param>
    private sealed record Thrown(ITypeSymbol? Type);
}

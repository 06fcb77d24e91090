using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Execution;

/// <content>References to places: variables that are another name for one, and members that return one.</content>
internal sealed partial class Executor
{
    // ref int first = ref sizes[0];
    private object? Refer(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not ILocalReferenceOperation { Local: var name })
        {
            return Unfollowed(assignment);
        }

        Place place = Find(assignment.Value);
        _frame[name] = place.Target is null ? Unknown.Value : place;
        return Load(place);
    }

    // return ref sizes[0];
    private object? Returned(BasicBlock block) =>
        _frame.Body.Method.RefKind != RefKind.None && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && Find(block.BranchValue) is var place && !IsOwn(place.Target)
            ? place
            : Evaluate(block.BranchValue);

    // What a variable of a method is called is known there alone.
    private static bool IsOwn(IOperation? place) => place is null or ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IInvocationOperation;

    // What is in the place that was returned.
    private object? Referred(object? result) => result is Place place ? Load(place) : result;

    // An element of a span, the element that a loop is at, or a place that a property of the author's returns.
    private void StoreReferred(IOperation at, IOperation? instance, IPropertySymbol property, Place place, object? value, ITypeSymbol? constrained)
    {
        switch (place.Self)
        {
            case Thing { Window: { } window } when property.IsIndexer:
                if (Reaches(at, window, place.Indices[0]) is { } element)
                {
                    window[element] = value;
                }
                else if (!Stops)
                {
                    window.Array.Open();
                }

                break;

            case Thing { Walk: { IsAtElement: true } walk }:
                walk.Current = value;
                break;

            default:
                if (CallOn(at, property.GetMethod!, place.Self, [.. place.Indices], instance, constrained) is Place returned)
                {
                    Store(returned, value);
                }
                else
                {
                    Unfollowed(at);
                }

                break;
        }
    }
}

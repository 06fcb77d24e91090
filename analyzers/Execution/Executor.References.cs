using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>References to places: variables that are another name for one, and members that return one.</content>
internal sealed partial class Executor
{
    // ref int first = ref sizes[0];
    private object? Refer(ISimpleAssignmentOperation assignment)
    {
        switch (assignment.Target)
        {
            case ILocalReferenceOperation { Local: var name }:
                Place place = Find(assignment.Value);
                _frame[name] = place;
                return Load(place);

            case IFieldReferenceOperation { Instance: { } instance, Field: var field } when Evaluate(instance) is Thing holder:
                Place held = Find(assignment.Value);
                holder.Fields[PlaceOf(field)] = held;
                return Load(held);

            default:
                return Unfollowed(assignment);
        }
    }

    // What a field refers to, which may be nothing yet.
    private Place Find(IOperation target, IOperation instance, IFieldSymbol field)
    {
        object? referred = Member(target, instance, Evaluate(instance), field);
        if (referred is null && !Stops)
        {
            Fail(target, $"'{target.Syntax}' refers to nothing", nameof(NullReferenceException));
        }

        return referred as Place ?? At(target, Unknown.Value);
    }

    // Who may have stored to what a name refers to has stored to the place itself.
    private static void Blur(Place place)
    {
        ISymbol? variable = place.Target switch
        {
            ILocalReferenceOperation { Local: var local } => local,
            IParameterReferenceOperation { Parameter: var parameter } => parameter,
            _ => null,
        };
        if (variable is not null && place.Frame[variable] is not Place)
        {
            place.Frame[variable] = Unknown.Value;
        }
    }

    // return ref sizes[0];
    private object? Returned(BasicBlock block) =>
        _frame.Body.Method.RefKind != RefKind.None && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return
            ? Find(block.BranchValue)
            : Evaluate(block.BranchValue);

    // *place
    private object? Deref(IOperation operation)
    {
        object? pointer = operation.ChildOperations.Select(Evaluate).ToArray().FirstOrDefault();
        if (!Stops && pointer is null)
        {
            Fail(operation, $"'{operation.ChildOperations.FirstOrDefault()?.Syntax}' is null", nameof(NullReferenceException));
        }

        return Stops ? Unknown.Value : Lost();
    }

    // dynamic disk = new object(); disk.Spin();
    private static bool HasNone(object? receiver, string name)
    {
        INamedTypeSymbol? type = (receiver as Thing)?.Type as INamedTypeSymbol;
        if (type is null || (!type.IsFromSource() && type.SpecialType != SpecialType.System_Object))
        {
            return false;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers(name).IsEmpty || (!current.IsFromSource() && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType)) || current.AllInterfaces.Any(static one => one.Name == "IDynamicMetaObjectProvider"))
            {
                return false;
            }
        }

        return true;
    }

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
                    Untold([place.Self]);
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

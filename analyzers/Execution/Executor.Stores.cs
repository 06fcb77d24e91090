using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Assignments.</content>
internal sealed partial class Executor
{
    private object? Assign(ISimpleAssignmentOperation assignment)
    {
        // Where a field begins as a reference, that is seen by the field alone.
        if (assignment.IsRef || assignment is { Syntax: EqualsValueClauseSyntax, Target: IFieldReferenceOperation { Field.RefKind: not RefKind.None } })
        {
            return Refer(assignment);
        }

        Place place = Find(assignment.Target);

        // An object is looked for first, a property and an element only when there is a value.
        if (place is { Target: IFieldReferenceOperation { Instance: { } instance } field, Self: null } && !Stops && IsNull(field, instance, null))
        {
            return Unknown.Value;
        }

        return Store(place, Thing.Copy(Evaluate(assignment.Value)));
    }

    private object? Change(IIncrementOrDecrementOperation change)
    {
        Place place = Find(change.Target);
        object? before = Load(place);
        BinaryOperatorKind kind = change.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        object? after = Stops ? Unknown.Value
            : before is null ? null
            : Operator(change.OperatorMethod, change.ConstrainedToType) is { } method && method.IsFromSource() ? change.IsLifted && before is Unknown ? Lost() : CallWith(change, method, null, [before])
            : Compute(change, kind, before, before is decimal ? (object)1m : 1, change.Type is null ? null : _frame.Types.Apply(change.Type), change.IsChecked);
        Store(place, after);
        return change.IsPostfix ? before : after;
    }

    // What a variable is changed by may change it as well: what it was before counts.
    private Place FindAsItIs(IOperation target) =>
        Find(target) is var place && place.Target is ILocalReferenceOperation or IParameterReferenceOperation ? place with { Before = Load(place) } : place;

    private object? Compound(ICompoundAssignmentOperation compound)
    {
        Place place = Find(compound.Target);
        object? left = (compound.Target is IFlowCaptureReferenceOperation ? place.Before : null) ?? Load(place), right = Evaluate(compound.Value);
        if (compound.OperatorMethod is { IsStatic: false } changing)
        {
            // An operator that changes what it is called on.
            if (!Stops && !IsNull(compound, compound.Target, left))
            {
                CallWith(compound, changing, left, [right]);
            }

            return left;
        }

        if (IsConcatenation(compound.OperatorKind, compound.OperatorMethod, compound.Type))
        {
            return Store(place, Concatenate(compound, (compound.Target, left), (compound.Value, right)));
        }

        return Store(place, Thing.Copy(Operate(compound, compound.OperatorKind, Operator(compound.OperatorMethod, compound.ConstrainedToType), compound.IsLifted, left, right, compound.Target.Type, compound.IsChecked)));
    }
}

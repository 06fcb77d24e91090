using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Where values are stored.</content>
internal sealed partial class Executor
{
    private object? Assign(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef)
        {
            return Unfollowed(assignment);
        }

        // What is stored to is looked at first; a property and an element are only when there is a value.
        object? value = assignment.Target is IFieldReferenceOperation { Instance: { } instance } field && Evaluate(instance) is null && !Stops
            ? Stop(field, instance)
            : Thing.Copy(Evaluate(assignment.Value));
        return Stops ? Unknown.Value : Store(assignment.Target, value);
    }

    private object? Stop(IOperation at, IOperation instance)
    {
        IsNull(at, instance, null);
        return Unknown.Value;
    }

    private object? Store(IOperation target, object? value)
    {
        if (Stops)
        {
            return Unknown.Value;
        }

        switch (target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } local:
                _frame[local.Local] = value;
                break;

            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.Out or RefKind.Ref } parameter:
                _frame[parameter.Parameter] = value;
                break;

            case IDiscardOperation:
                break;

            case IFlowCaptureReferenceOperation capture:
                Leaves();
                _frame[capture.Id] = value;
                break;

            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                if (Initialize(field.ContainingType, at: target))
                {
                    _statics[PlaceOf(field)] = value;
                }

                break;

            case IFieldReferenceOperation field:
                Put(field, field.Instance, field.Field, value);
                break;

            case IPropertyReferenceOperation { Property: var property } reference:
                Store(reference, property, value);
                break;

            case IArrayElementReferenceOperation element:
                if (Place(element) is var (array, at))
                {
                    if (IsRefused(array, value))
                    {
                        Fail(target.Parent ?? target, "the array is one of another type", nameof(ArrayTypeMismatchException));
                    }

                    array.Elements![at] = value;
                }
                else if (!Stops)
                {
                    Leaves();
                }

                break;

            default:
                Unfollowed(target);
                break;
        }

        return value;
    }

    private bool IsRefused(Thing array, object? value) =>
        array.Type is IArrayTypeSymbol { ElementType: { IsReferenceType: true } element } && TypeOf(value) is { } type && TypeQuestions.IsExactly(type, element) == false;

    private void Put(IOperation at, IOperation? instance, ISymbol member, object? value)
    {
        object? self = Evaluate(instance);
        if (!Stops && !IsNull(at, instance, self))
        {
            if (self is Thing thing)
            {
                thing.Fields[PlaceOf(member)] = value;
            }
            else
            {
                Blur(instance);
            }
        }
    }

    private void Store(IPropertyReferenceOperation reference, IPropertySymbol property, object? value)
    {
        if (IsLikeField(property, property.SetMethod))
        {
            if (!property.IsStatic)
            {
                Put(reference, reference.Instance, property, value);
            }
            else if (Initialize(property.ContainingType, at: reference))
            {
                _statics[property] = value;
            }
        }
        else if (property.SetMethod is { } setter)
        {
            List<(IParameterSymbol?, IOperation?)> arguments = [.. reference.Arguments.Select(static argument => (argument.Parameter, (IOperation?)argument.Value))];
            Call(reference, setter, reference.Instance, arguments, isVirtual: true, reference.ConstrainedToType, value);
        }
        else
        {
            Unfollowed(reference);
        }
    }

    private object? Change(IIncrementOrDecrementOperation change)
    {
        object? before = Evaluate(change.Target);
        BinaryOperatorKind kind = change.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        object? after = change.OperatorMethod is { } method ? CallWith(change, method, null, [before]) : Compute(change, kind, before, 1, change.Type, change.IsChecked);
        Store(change.Target, after);
        return change.IsPostfix ? before : after;
    }

    // An operator that changes what it is called on.
    private object? Changed(ICompoundAssignmentOperation compound, IMethodSymbol method, object? left, object? right)
    {
        if (!IsNull(compound, compound.Target, left))
        {
            CallWith(compound, method, left, [right]);
        }

        return left;
    }

    private object? Compound(ICompoundAssignmentOperation compound)
    {
        object? left = Evaluate(compound.Target), right = Evaluate(compound.Value);
        return Stops ? Unknown.Value
            : compound.OperatorMethod is { } method ? method.IsStatic ? CallWith(compound, method, null, [left, right]) : Changed(compound, method, left, right)
            : Compute(compound, compound.OperatorKind, left, right, compound.Target.Type, compound.IsChecked);
    }
}

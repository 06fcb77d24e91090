using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Places: each is found once, then read, stored to, or both.</content>
internal sealed partial class Executor
{
    private Place Find(IOperation? target)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation { Expression: var declared }:
                return Find(declared);

            case IFlowCaptureReferenceOperation capture when _frame[capture.Id] is Place captured:
                return captured;

            case IFieldReferenceOperation { Instance: { } instance }:
                return new(target, Evaluate(instance), []);

            case IPropertyReferenceOperation property:
                object? self = property.Instance is null ? null : Evaluate(property.Instance);
                object?[] given = new object?[property.Property.Parameters.Length];
                foreach (IArgumentOperation argument in property.Arguments)
                {
                    object? value = Thing.Copy(Evaluate(argument.Value));
                    if (argument.Parameter?.Ordinal < given.Length)
                    {
                        given[argument.Parameter.Ordinal] = value;
                    }
                }

                return new(target, self, given);

            case IArrayElementReferenceOperation element:
                object? array = Evaluate(element.ArrayReference);
                return new(target, array, [.. element.Indices.Select(index => Index(index, (array as Thing)?.Elements?.Length))]);

            default:
                return new(target, null, []);
        }
    }

    // sizes[^1]
    private object? Index(IOperation index, int? length) => index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: { } fromEnd }
        ? ConstantNumbers.Number(Evaluate(fromEnd)) is { } back && length is { } all ? all - back : Unknown.Value
        : Evaluate(index);

    private object? Load(Place place) => Stops ? Unknown.Value : place.Target switch
    {
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => _frame[local],
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None or RefKind.In } parameter } => Kept(parameter) is { } self
            ? self.Fields.TryGetValue(parameter, out object? kept) ? kept : Unknown.Value
            : _frame[parameter],
        IFieldReferenceOperation { Field: { IsStatic: true } field } at => Static(field, at),
        IFieldReferenceOperation field => Member(field, field.Instance, place.Self, field.Field),
        IPropertyReferenceOperation property => Property(property, place),
        IArrayElementReferenceOperation element => ElementAt(element, place) is var (array, at) ? array.Elements![at] : Unknown.Value,
        _ => Unknown.Value,
    };

    private object? Store(Place place, object? value)
    {
        if (Stops)
        {
            return Unknown.Value;
        }

        switch (place.Target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } local:
                _frame[local.Local] = value;
                break;

            case IParameterReferenceOperation { Parameter: var kept } when Kept(kept) is { } self:
                self.Fields[kept] = value;
                break;

            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.Out or RefKind.Ref } parameter:
                _frame[parameter.Parameter] = value;
                break;

            case IDiscardOperation or null:
                break;

            case IInstanceReferenceOperation when _frame.Self is Thing self:
                self.Become(value);
                break;

            case IFieldReferenceOperation { Field: { IsStatic: true } field } at:
                if (Initialize(field.ContainingType, at: at))
                {
                    _statics[PlaceOf(field)] = value;
                }

                break;

            case IFieldReferenceOperation field:
                Put(field, field.Instance, place.Self, field.Field, value);
                break;

            case IPropertyReferenceOperation property:
                Store(property, place, value);
                break;

            case IArrayElementReferenceOperation element:
                Store(element, place, value);
                break;

            case { } target:
                Unfollowed(target);
                break;
        }

        if (!Stops && place.Target is { } passed)
        {
            record.Passes(passed);
        }

        return value;
    }

    private void Store(IArrayElementReferenceOperation element, Place place, object? value)
    {
        if (ElementAt(element, place) is not var (array, at))
        {
            if (!Stops)
            {
                Leaves();
            }

            return;
        }

        if (array.Type is IArrayTypeSymbol { ElementType: { IsReferenceType: true } wanted } && TypeOf(value) is { } type && TypeQuestions.IsExactly(type, wanted) == false)
        {
            Fail(element.Parent ?? element, "the array is one of another type", nameof(ArrayTypeMismatchException));
            return;
        }

        array.Elements![at] = value;
    }

    private void Put(IOperation at, IOperation? instance, object? self, ISymbol member, object? value)
    {
        if (IsNull(at, instance, self))
        {
            return;
        }

        if (self is Thing thing)
        {
            thing.Fields[PlaceOf(member)] = value;
        }
        else
        {
            Blur(instance);
        }
    }

    private void Store(IPropertyReferenceOperation reference, Place place, object? value)
    {
        IPropertySymbol property = reference.Property;
        if (!IsLikeField(property, property.SetMethod))
        {
            if (property.SetMethod is { } setter)
            {
                CallOn(reference, setter, place.Self, [.. place.Indices, value], reference.Instance, reference.ConstrainedToType);
            }
            else
            {
                Unfollowed(reference);
            }
        }
        else if (!property.IsStatic)
        {
            Put(reference, reference.Instance, place.Self, property, value);
        }
        else if (Initialize(property.ContainingType, at: reference))
        {
            _statics[property] = value;
        }
    }

    private object? Property(IPropertyReferenceOperation reference, Place place)
    {
        IPropertySymbol property = reference.Property;
        return IsLikeField(property, property.GetMethod)
            ? property.IsStatic
                ? Initialize(property.ContainingType, at: reference) && _statics.TryGetValue(property, out object? value) ? value : Unknown.Value
                : Member(reference, reference.Instance, place.Self, property)
            : property.GetMethod is { } getter ? CallOn(reference, getter, place.Self, [.. place.Indices], reference.Instance, reference.ConstrainedToType)
            : Unknown.Value;
    }

    private (Thing Array, int At)? ElementAt(IArrayElementReferenceOperation element, Place place)
    {
        if (IsNull(element, element.ArrayReference, place.Self) || place.Indices is not [{ } index] || ConstantNumbers.Number(index) is not { } at)
        {
            return null;
        }

        if (at < 0 || at >= (place.Self as Thing)?.Elements?.Length)
        {
            Fail(element, at < 0 ? "the index is negative" : "the index is out of range", nameof(IndexOutOfRangeException));
            return null;
        }

        return place.Self is Thing { Elements: not null } array ? (array, (int)at) : null;
    }

    // What a primary constructor was given lasts as long as the object.
    private Thing? Kept(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol constructor && IsPrimary(constructor) && !SymbolEqualityComparer.Default.Equals(constructor, _frame.Body.Method)
            ? _frame.Self as Thing
            : null;

    // A property and the field behind it are one place, and so is a part of a tuple, whatever it is called.
    private static ISymbol PlaceOf(ISymbol member) => member is IFieldSymbol { CorrespondingTupleField: { } part } ? part.OriginalDefinition : ((member as IFieldSymbol)?.AssociatedSymbol ?? member).OriginalDefinition;

    /// <summary>A place that was found.</summary>
    /// <param name="Target">What names it; null: nobody wants to know.</param>
    /// <param name="Self">What it is a part of.</param>
    /// <param name="Indices">Which element it is.</param>
    private sealed record Place(IOperation? Target, object? Self, object?[] Indices);
}

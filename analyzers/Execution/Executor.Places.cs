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

            case ILocalReferenceOperation { Local: { RefKind: not RefKind.None } local } when _frame[local] is Place referred:
                return referred;

            case IParameterReferenceOperation { Parameter: { RefKind: not RefKind.None } parameter } when _frame[parameter] is Place given:
                return given;

            case IFieldReferenceOperation { Instance: { } holder, Field: { RefKind: not RefKind.None } field }:
                return Find(target, holder, field);

            case IFieldReferenceOperation { Instance: { } instance }:
                return At(target, Evaluate(instance));

            case IEventReferenceOperation { Instance: { } raiser }:
                return At(target, Evaluate(raiser));

            case IImplicitIndexerReferenceOperation reference:
                return Find(reference);

            case IInlineArrayAccessOperation access:
                return At(target, Evaluate(access.Instance), Evaluate(access.Argument));

            case IInvocationOperation { TargetMethod.RefKind: not RefKind.None } call:
                return Called(call) is Place returned ? returned : At(target, Unknown.Value);

            case IPropertyReferenceOperation property:
                object? self = property.Instance is null ? null : Evaluate(property.Instance);
                object?[] places = new object?[property.Property.Parameters.Length];
                foreach (IArgumentOperation argument in property.Arguments)
                {
                    object? value = Thing.Copy(Evaluate(argument.Value));
                    if (argument.Parameter?.Ordinal < places.Length)
                    {
                        places[argument.Parameter.Ordinal] = value;
                    }
                }

                return At(target, self, places);

            case IArrayElementReferenceOperation element:
                object? array = Evaluate(element.ArrayReference);
                int? length = (array as Thing)?.Elements?.Length;
                return At(target, array, element.Indices is [IRangeOperation range] ? Bounds(range, length) ?? [] : [.. element.Indices.Select(index => Index(index, length))]);

            default:
                return At(target, null);
        }
    }

    private object? Load(Place place)
    {
        Frame here = _frame;
        _frame = place.Frame;
        object? value = Stops ? Unknown.Value : Loaded(place);
        _frame = here;
        return value;
    }

    private object? Loaded(Place place) => place.Target switch
    {
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => _frame[local],
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None or RefKind.In } parameter } => Kept(parameter) is { } self
            ? self.Fields.TryGetValue(parameter, out object? kept) ? kept : self.IsOpen ? Unknown.Value : Default(_frame.Types.Apply(parameter.Type))
            : _frame[parameter],
        IFieldReferenceOperation { Field: { IsStatic: true } field } at => Static(field, at),
        IFieldReferenceOperation field => Member(field, field.Instance, place.Self, field.Field),
        IPropertyReferenceOperation property => Get(property, property.Instance, place.Self, property.Property, place.Indices, property.ConstrainedToType),
        IArrayElementReferenceOperation { Indices: [IRangeOperation] } range => IsNull(range, range.ArrayReference, place.Self) ? Unknown.Value : Copied(range, place),
        IArrayElementReferenceOperation element => ElementAt(element, element.ArrayReference, place) is var (array, at) ? array.Elements![at] : Unknown.Value,
        IInlineArrayAccessOperation access => ElementAt(access, access.Instance, place) is var (array, at) ? array.Elements![at] : Unknown.Value,
        IImplicitIndexerReferenceOperation reference => Load(reference, place),
        IEventReferenceOperation reference => Event(reference, place),
        _ => Unknown.Value,
    };

    private object? Store(Place place, object? value)
    {
        if (Stops)
        {
            return Unknown.Value;
        }

        Frame here = _frame;
        _frame = place.Frame;
        Put(place, value);
        _frame = here;
        if (!Stops && place.Target is { } passed)
        {
            record.Passes(passed);
        }

        return value;
    }

    private void Put(Place place, object? value)
    {
        switch (place.Target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } local:
                _frame[local.Local] = value;
                break;

            case IParameterReferenceOperation { Parameter: var kept } when Kept(kept) is { } self:
                self.Fields[kept] = value;
                break;

            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
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

            case IEventReferenceOperation { Event: { IsStatic: true } happening } at:
                if (Initialize(happening.ContainingType, at: at))
                {
                    _statics[PlaceOf(happening)] = value;
                }

                break;

            case IEventReferenceOperation happening:
                Put(happening, happening.Instance, place.Self, happening.Event, value);
                break;

            case IPropertyReferenceOperation property:
                Set(property, property.Instance, property.Property, place, value, property.ConstrainedToType);
                break;

            case IArrayElementReferenceOperation element:
                Store(element, element.ArrayReference, place, value);
                break;

            case IInlineArrayAccessOperation access:
                Store(access, access.Instance, place, value);
                break;

            case IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer } reference when place.Indices.Length == 1:
                Set(reference, reference.Instance, indexer, place, value);
                break;

            case { } target:
                Unfollowed(target);
                break;
        }
    }

    private void Store(IOperation element, IOperation of, Place place, object? value)
    {
        if (ElementAt(element, of, place) is not var (array, at))
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

    private void Set(IOperation at, IOperation? instance, IPropertySymbol property, Place place, object? value, ITypeSymbol? constrained = null)
    {
        if (!IsLikeField(property, property.SetMethod))
        {
            if (property.SetMethod is { } setter)
            {
                CallOn(at, setter, place.Self, [.. place.Indices, value], instance, constrained);
            }
            else if (property.RefKind == RefKind.Ref)
            {
                StoreReferred(at, instance, property, place, value, constrained);
            }
            else
            {
                Unfollowed(at);
            }
        }
        else if (!property.IsStatic)
        {
            Put(at, instance, place.Self, property, value);
        }
        else if (Initialize(property.ContainingType, at: at))
        {
            _statics[property] = value;
        }
    }

    private object? Get(IOperation at, IOperation? instance, object? self, IPropertySymbol property, object?[] indices, ITypeSymbol? constrained) =>
        IsLikeField(property, property.GetMethod)
            ? property.IsStatic
                ? Initialize(property.ContainingType, at: at) && _statics.TryGetValue(property, out object? value) ? value : Unknown.Value
                : Member(at, instance, self, property)
            : property.GetMethod is { } getter ? Referred(CallOn(at, getter, self, [.. indices], instance, constrained))
            : Unknown.Value;

    private (Thing Array, int At)? ElementAt(IOperation element, IOperation of, Place place)
    {
        if (IsNull(element, of, place.Self))
        {
            return null;
        }

        Thing? array = place.Self is Thing { Elements: not null } known ? known : null;
        object? index = place.Indices is [var only] ? only : array?.Lengths is { } lengths ? Flat(element, lengths, place.Indices) : Unknown.Value;
        return Reaches(element, array is null ? null : new Window(array), index) is { } at ? (array!, at) : null;
    }

    // What a primary constructor was given lasts as long as the object.
    private Thing? Kept(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol constructor && IsPrimary(constructor) && !SymbolEqualityComparer.Default.Equals(constructor, _frame.Body.Method)
            ? _frame.Self as Thing
            : null;

    // A property and the field behind it are one place, and so is a part of a tuple, whatever it is called.
    private static ISymbol PlaceOf(ISymbol member) => member is IFieldSymbol { CorrespondingTupleField: { } part } ? part.OriginalDefinition : ((member as IFieldSymbol)?.AssociatedSymbol ?? member).OriginalDefinition;

    private Place At(IOperation? target, object? self, params object?[] indices) => new(target, self, indices, _frame);
}

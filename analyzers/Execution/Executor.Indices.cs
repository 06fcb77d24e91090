using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Places counted from the end, and ranges of them.</content>
internal sealed partial class Executor
{
    // sizes[^1]
    private object? Index(IOperation index, int? length) => index switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: { } fromEnd } => ConstantNumbers.Number(Evaluate(fromEnd)) is { } back && length is { } all ? all - back : Unknown.Value,
        IConversionOperation { Operand: { } place } conversion when conversion.Type.IsNamed("System", "Index") => Evaluate(place),
        _ => Evaluate(index),
    };

    // text[1..^1]: where it begins and how many there are; null: that is not known.
    private object?[]? Bounds(IRangeOperation range, int? length)
    {
        object? start = range.LeftOperand is null ? 0 : Index(range.LeftOperand, length);
        object? end = range.RightOperand is null ? length ?? (object)Unknown.Value : Index(range.RightOperand, length);
        return ConstantNumbers.Number(start) is { } from && ConstantNumbers.Number(end) is { } to ? [from, to - from] : null;
    }

    // What has a length and an indexer, or a Slice, understands places from the end by those.
    private Place Find(IImplicitIndexerReferenceOperation reference)
    {
        object? self = Evaluate(reference.Instance);
        if (Stops || IsNull(reference, reference.Instance, self))
        {
            return At(reference, Unknown.Value);
        }

        int? length = reference.LengthSymbol is IPropertySymbol counted && ConstantNumbers.Number(Get(reference, reference.Instance, self, counted, [], null)) is { } number ? (int)number : null;
        object?[]? indices = reference.Argument is IRangeOperation range ? Bounds(range, length) : [Index(reference.Argument, length)];
        return At(reference, self, indices ?? [Unknown.Value, Unknown.Value]);
    }

    private object? Load(IImplicitIndexerReferenceOperation reference, Place place) => reference.IndexerSymbol switch
    {
        _ when place.Indices.Length == 0 => Unknown.Value,
        IPropertySymbol indexer => Get(reference, reference.Instance, place.Self, indexer, place.Indices, null),
        IMethodSymbol slice => CallOn(reference, slice, place.Self, [.. place.Indices], reference.Instance, null),
        _ => Unknown.Value,
    };

    // sizes[1..]
    private object? Copied(IArrayElementReferenceOperation element, Place place)
    {
        if (place.Self is not Thing { Elements: not null, Type: { } type } array || place.Indices is not [_, _] || ConstantNumbers.Number(place.Indices[0]) is not { } start || ConstantNumbers.Number(place.Indices[1]) is not { } length)
        {
            return Unknown.Value;
        }

        if (new Window(array).Slice(start, length) is { } part)
        {
            return Made(new Thing(type) { Elements = [.. part.Elements.Select(Thing.Copy)] });
        }

        Fail(element, "the range is out of the array", nameof(ArgumentOutOfRangeException));
        return Unknown.Value;
    }
}

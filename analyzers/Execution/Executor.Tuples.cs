using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Execution;

/// <content>Tuples, and what is taken apart.</content>
internal sealed partial class Executor
{
    private object? Tuple(ITupleOperation tuple)
    {
        // (0, null) has the type that it is converted to.
        if ((tuple.Type ?? tuple.Parent?.Type) is not INamedTypeSymbol { IsTupleType: true, TupleElements: var parts } type || parts.Length != tuple.Elements.Length)
        {
            return Unfollowed(tuple);
        }

        Thing made = new(_frame.Types.Apply(type));
        for (int at = 0; at < parts.Length; at++)
        {
            made.Fields[PlaceOf(parts[at])] = Thing.Copy(Evaluate(tuple.Elements[at]));
        }

        return made;
    }

    // Places are found first, then there is something to store, then it is stored.
    private object? Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        IOperation target = deconstruction.Target is IDeclarationExpressionOperation { Expression: var declared } ? declared : deconstruction.Target;
        if (target is not ITupleOperation { Elements: var targets } || targets.Any(static one => one is ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation }))
        {
            return Unfollowed(deconstruction);
        }

        Place[] places = [.. targets.Select(Find)];
        object? value = Thing.Copy(Evaluate(deconstruction.Value));
        if (Stops || value is not Thing { IsOpen: false, Type: INamedTypeSymbol { IsTupleType: true, TupleElements: var parts } } tuple || parts.Length != places.Length)
        {
            if (!Stops)
            {
                Unfollowed(target);
                System.Array.ForEach(places, place => Store(place, Unknown.Value));
            }

            return Unknown.Value;
        }

        for (int at = 0; at < places.Length; at++)
        {
            Store(places[at], tuple.Fields.TryGetValue(PlaceOf(parts[at]), out object? part) ? part : Unknown.Value);
        }

        return value;
    }
}

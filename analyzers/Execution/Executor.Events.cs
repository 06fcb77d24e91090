using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Events, and functions that are called one after the other.</content>
internal sealed partial class Executor
{
    // public event Action Done; with a field behind it that everybody who sees it may only add to.
    private static bool IsLikeField(IEventSymbol happening) => happening is { IsAbstract: false, IsVirtual: false, IsOverride: false, AddMethod.IsImplicitlyDeclared: true } && happening.IsFromSource();

    private object? Event(IEventReferenceOperation reference, Place place) =>
        !IsLikeField(reference.Event) ? Unknown.Value
        : reference.Event.IsStatic ? Initialize(reference.Event.ContainingType, at: reference) && _statics.TryGetValue(PlaceOf(reference.Event), out object? value) ? value : Unknown.Value
        : Member(reference, reference.Instance, place.Self, reference.Event);

    private object? Change(IEventAssignmentOperation change)
    {
        if (change.EventReference is not IEventReferenceOperation { Event: var happening } reference || !happening.IsFromSource())
        {
            return Unfollowed(change);
        }

        Place place = Find(reference);
        object? handler = Evaluate(change.HandlerValue);
        if (IsLikeField(happening))
        {
            Store(place, Combine(happening.Type, Load(place), handler, change.Adds));
        }
        else if ((change.Adds ? happening.AddMethod : happening.RemoveMethod) is { } accessor)
        {
            CallOn(change, accessor, place.Self, [handler], reference.Instance, null);
        }

        return Unknown.Value;
    }

    private object? Combine(ITypeSymbol? type, object? left, object? right, bool adds)
    {
        if (right is null || (left is null && !adds))
        {
            return left;
        }

        if (PartsOf(left) is not { } parts || PartsOf(right) is not { } others)
        {
            return left is null && adds ? right : Unknown.Value;
        }

        Spend((parts.Count + others.Count) / 8);
        if (adds)
        {
            return parts.Count + others.Count > Sizes.Most ? Unknown.Value : Together(type, parts.AddRange(others));
        }

        // What was added last goes first; of several together, whoever removes them knows why.
        int last = others is [var one] ? parts.FindLastIndex(part => IsSame(part, one)) : -1;
        return last >= 0 ? Together(type, parts.RemoveAt(last)) : others.Count == 1 ? left : Unknown.Value;
    }

    private object? Together(ITypeSymbol? type, ImmutableList<Thing> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => Made(new Thing(type) { Parts = parts }),
    };

    private static ImmutableList<Thing>? PartsOf(object? function) => function switch
    {
        null => [],
        Thing { Parts: { } parts } => parts,
        Thing { Method: not null } one => [one],
        _ => null,
    };

    private static bool IsSame(Thing one, Thing other) =>
        ReferenceEquals(one, other)
        || (one.Method!.MethodKind != MethodKind.LambdaMethod && SymbolEqualityComparer.Default.Equals(one.Method, other.Method) && ReferenceEquals(one.Target, other.Target));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <content>What methods are called on: a method of a base class, on an object of a known type, calls what that type overrides.</content>
internal sealed partial class MethodReading
{
    // Of so many types an object may be, and still be told from others.
    private const int MostTypes = 4;

    // What is known of the object that a method of it runs on.
    private Receiver? ReceiverIn(CallStep call, IMethodSymbol target)
    {
        if (target.IsStatic || target.MethodKind is MethodKind.Constructor or MethodKind.LambdaMethod || target.ContainingType is not ({ TypeKind: TypeKind.Class or TypeKind.Interface } or { TypeKind: TypeKind.Struct, IsReadOnly: true }) || target.ContainingType is not { } owner || !target.IsFromSource())
        {
            return null;
        }

        if (target.MethodKind == MethodKind.LocalFunction)
        {
            return visit.Instance.Receiver;
        }

        return OutsideCall.ReceiverOf(call) switch
        {
            null or IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.ContainingTypeInstance } => null,
            IInstanceReferenceOperation => body.Method.MethodKind == MethodKind.LambdaMethod ? null : visit.Instance.Receiver,
            var receiver => Receiver.Of(TypesOf(receiver, owner), WithKept(receiver, new ConstantEvaluator(body, _types, _known).Evaluate(receiver)).Value is ObjectValue { Kept: var kept } ? kept : []),
        };
    }

    // An object with what it keeps, if it is known where it is made.
    private Optional<object?> WithKept(IOperation value, Optional<object?> known) =>
        (!known.HasValue || known.Value is ObjectValue { Kept.IsEmpty: true }) && walk.Made.MakerOf(value) is { Type: { } type } maker && walk.Made.KeptBy(maker) is { IsEmpty: false } kept
            ? new ObjectValue(_types.Apply(type), kept: kept)
            : known;

    // Only where somebody derives from it does it matter.
    private ImmutableArray<INamedTypeSymbol> TypesOf(IOperation receiver, INamedTypeSymbol owner) =>
        !owner.IsSealed && walk.Hierarchy.HeirsOf(owner).Count > 0 && walk.ObjectsIn(receiver) is { IsExact: true, Types: { Length: <= MostTypes } types } ? types : [];
}

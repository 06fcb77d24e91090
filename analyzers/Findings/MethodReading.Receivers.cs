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
        if (target.IsStatic || target.MethodKind is MethodKind.Constructor or MethodKind.LambdaMethod || target.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Interface, IsReferenceType: true } owner || !target.IsFromSource())
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
            var receiver => Receiver.Of(TypesOf(receiver, owner), walk.Made.MakerOf(receiver) is { } maker ? walk.Made.KeptBy(maker) : []),
        };
    }

    // Only where somebody derives from it does it matter.
    private ImmutableArray<INamedTypeSymbol> TypesOf(IOperation receiver, INamedTypeSymbol owner) =>
        !owner.IsSealed && walk.Hierarchy.HeirsOf(owner).Count > 0 && walk.ObjectsIn(receiver) is { IsExact: true, Types: { Length: <= MostTypes } types } ? types : [];
}

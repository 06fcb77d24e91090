using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Calls that are written, and those that members stand for.</content>
internal sealed partial class StepReader
{
    private void Invocation(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.MethodKind == MethodKind.DelegateInvoke && invocation.Instance is { } target)
        {
            _steps.Add(new IndirectCallStep(invocation, target, invocation.Arguments));
            return;
        }

        if (IsInstruction(invocation) || OfRecord(invocation, invocation.TargetMethod))
        {
            return;
        }

        Call(
            invocation, invocation.TargetMethod, invocation.ConstrainedToType ?? invocation.Instance?.Type,
            invocation.IsVirtual, invocation.Arguments);
    }

    // What the JIT makes an instruction or two of, without the box that the IL has.
    private bool IsInstruction(IInvocationOperation invocation) =>
        invocation.TargetMethod is { Name: nameof(GetType) or nameof(Enum.HasFlag) or nameof(GetHashCode), IsStatic: false } method
        && invocation.Instance?.Type is { } receiver && types.Apply(receiver) is { IsValueType: true } value
        && (method.Name == nameof(GetType)
            ? method.ContainingType.SpecialType == SpecialType.System_Object && value.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
            : value.TypeKind == TypeKind.Enum);

    private void Call(
        IOperation at, IMethodSymbol? method, ITypeSymbol? receiver, bool isVirtual, ImmutableArray<IArgumentOperation> arguments)
    {
        if (method is not null)
        {
            _steps.Add(new CallStep(at, types.Apply(method), receiver is null ? null : types.Apply(receiver), isVirtual, arguments));
        }
    }

    private void Property(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        (bool reads, bool writes) = Usage.Of(reference);
        ITypeSymbol? receiver = reference.ConstrainedToType ?? reference.Instance?.Type;
        bool isVirtual = reference.Instance is not IInstanceReferenceOperation { Syntax: BaseExpressionSyntax };
        if (reads || property.ReturnsByRef || property.ReturnsByRefReadonly)
        {
            Call(reference, Inherited(property, static p => p.GetMethod), receiver, isVirtual, reference.Arguments);
        }

        if (writes && !property.ReturnsByRef)
        {
            Call(reference, Inherited(property, static p => p.SetMethod), receiver, isVirtual, reference.Arguments);
        }
    }

    // An override may leave one of the accessors to its base.
    private static IMethodSymbol? Inherited(IPropertySymbol? property, Func<IPropertySymbol, IMethodSymbol?> accessor)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (accessor(property) is { } method)
            {
                return method;
            }
        }

        return null;
    }

    private void Accessor(IOperation at, ISymbol? symbol, ITypeSymbol receiver)
    {
        switch (symbol)
        {
            case IPropertySymbol property:
                Call(at, Inherited(property, static p => p.GetMethod), receiver, true, []);
                break;

            case IMethodSymbol method:
                Call(at, method, receiver, true, []);
                break;
        }
    }

    private void ImplicitIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        if (indexer.Instance.Type is { } receiver)
        {
            Accessor(indexer, indexer.LengthSymbol, receiver);
            Accessor(indexer, indexer.IndexerSymbol, receiver);
        }
    }

    // Subscribing to an event without accessors of its own combines delegates.
    private void Event(IEventAssignmentOperation assignment)
    {
        if (assignment.EventReference is not IEventReferenceOperation reference)
        {
            return;
        }

        IEventSymbol @event = reference.Event.PartialImplementationPart ?? reference.Event;
        IMethodSymbol? accessor = assignment.Adds ? @event.AddMethod : @event.RemoveMethod;
        if (accessor is { IsImplicitlyDeclared: true, IsAbstract: false } && @event.IsFromSource())
        {
            if (assignment.Adds)
            {
                Allocates(assignment, AllocationKind.Delegate, $"a subscription to '{@event.Name}'");
            }
        }
        else
        {
            Call(assignment, accessor, reference.Instance?.Type, true, []);
        }
    }
}

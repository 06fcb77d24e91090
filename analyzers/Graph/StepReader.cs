using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Reads the steps off an operation and its operands, in the order in which they happen.</summary>
/// <param name="types">What type parameters stand for.</param>
/// <param name="models">What an operation of a graph does not know itself is asked of its syntax.</param>
internal sealed partial class StepReader(TypeMap types, SemanticModels models)
{
    private readonly List<Step> _steps = [];

    /// <summary>The steps of one operation of a block.</summary>
    public IReadOnlyList<Step> Read(IOperation root)
    {
        _steps.Clear();
        Visit(root);
        return _steps;
    }

    private void Visit(IOperation operation)
    {
        foreach (IOperation operand in operation.ChildOperations)
        {
            Visit(operand);
        }

        if (LoweredLoop.IsByIndex(operation, models))
        {
            return;
        }

        switch (operation)
        {
            case IInvocationOperation invocation:
                Invocation(invocation);
                break;

            case IFunctionPointerInvocationOperation invocation:
                _steps.Add(new IndirectCallStep(operation, invocation.Target, invocation.Arguments));
                break;

            case IObjectCreationOperation creation:
                Creation(creation);
                break;

            case ITypeParameterObjectCreationOperation creation when creation.Type is { } type:
                Creation(creation, types.Apply(type));
                break;

            case IPropertyReferenceOperation property:
                Property(property);
                break;

            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: { } @event } reference } assignment:
                Call(operation, assignment.Adds ? @event.AddMethod : @event.RemoveMethod, reference.Instance?.Type, true, []);
                break;

            case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field }:
                _steps.Add(new StaticAccessStep(operation, field.ContainingType));
                break;

            case IBinaryOperation binary:
                Binary(binary);
                break;

            case IUnaryOperation { OperatorMethod: { } method } unary:
                Call(operation, method, unary.ConstrainedToType ?? unary.Operand.Type, false, []);
                break;

            case IIncrementOrDecrementOperation { OperatorMethod: { } method } increment:
                Call(operation, method, increment.ConstrainedToType ?? increment.Target.Type, false, []);
                break;

            case ICompoundAssignmentOperation compound:
                Compound(compound);
                break;

            case IConversionOperation conversion:
                Conversion(conversion);
                break;

            case IDelegateCreationOperation creation:
                DelegateCreation(creation);
                break;

            case IAddressOfOperation { Reference: IMethodReferenceOperation { Method: { } method } }:
                _steps.Add(new MethodValueStep(operation, types.Apply(method)));
                break;

            case IArrayCreationOperation array:
                Array(array);
                break;

            case IAnonymousObjectCreationOperation:
                Allocates(operation, AllocationKind.Object, "an anonymous object");
                break;

            case ICollectionExpressionOperation collection:
                Collection(collection);
                break;

            case IInterpolatedStringOperation { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String }:
                Allocates(operation, AllocationKind.Text, "an interpolated string");
                break;

            case IArrayElementReferenceOperation { Indices: [{ Type: { } index }] } element when index.IsNamed("System", "Range"):
                Allocates(operation, AllocationKind.Array, "a range of an array, which is a copy");
                break;

            case IImplicitIndexerReferenceOperation indexer:
                ImplicitIndexer(indexer);
                break;

            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct } pattern:
                Call(operation, deconstruct, pattern.InputType, false, []);
                break;

            case IListPatternOperation list:
                Accessor(operation, list.LengthSymbol, list.InputType);
                Accessor(operation, list.IndexerSymbol, list.InputType);
                break;

            case ISlicePatternOperation slice:
                Accessor(operation, slice.SliceSymbol, slice.InputType);
                break;

            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax }:
                Deconstruct(operation, syntax);
                break;

            case IAwaitOperation { Syntax: AwaitExpressionSyntax syntax }:
                Await(operation, syntax);
                break;

            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                Allocates(operation, AllocationKind.Object, "dynamic binding");
                break;
        }
    }

    private void Invocation(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.MethodKind == MethodKind.DelegateInvoke && invocation.Instance is { } target)
        {
            _steps.Add(new IndirectCallStep(invocation, target, invocation.Arguments));
            return;
        }

        Call(
            invocation, invocation.TargetMethod, invocation.ConstrainedToType ?? invocation.Instance?.Type,
            invocation.IsVirtual, invocation.Arguments);
    }

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

    private void Binary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { } method)
        {
            Call(binary, method, binary.ConstrainedToType ?? binary.LeftOperand.Type, false, []);
        }
        else if (IsConcatenation(binary) && !(binary.Parent is IBinaryOperation parent && IsConcatenation(parent)))
        {
            Allocates(binary, AllocationKind.Text, "a concatenation of strings");
        }
    }

    private static bool IsConcatenation(IOperation? operation) =>
        operation is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Add,
            OperatorMethod: null,
            ConstantValue.HasValue: false,
            Type.SpecialType: SpecialType.System_String,
        };

    private void Compound(ICompoundAssignmentOperation compound)
    {
        foreach (IMethodSymbol? method in new[] { compound.InConversion.MethodSymbol, compound.OperatorMethod, compound.OutConversion.MethodSymbol })
        {
            Call(compound, method, compound.ConstrainedToType ?? compound.Target.Type, false, []);
        }

        if (compound is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
        {
            Allocates(compound, AllocationKind.Text, "a concatenation of strings");
        }
        else if (compound.Type?.TypeKind == TypeKind.Delegate)
        {
            Allocates(compound, AllocationKind.Delegate, "a combination of delegates");
        }
    }

    private void Deconstruct(IOperation at, AssignmentExpressionSyntax syntax)
    {
        if (models.Of(syntax.SyntaxTree) is { } model)
        {
            Deconstruct(at, model.GetDeconstructionInfo(syntax));
        }
    }

    private void Deconstruct(IOperation at, DeconstructionInfo info)
    {
        Call(at, info.Method, info.Method?.IsStatic == true ? null : info.Method?.ContainingType, false, []);
        Call(at, info.Conversion?.MethodSymbol, null, false, []);
        foreach (DeconstructionInfo nested in info.Nested)
        {
            Deconstruct(at, nested);
        }
    }

    private void Await(IOperation at, AwaitExpressionSyntax syntax)
    {
        if (models.Of(syntax.SyntaxTree) is not { } model)
        {
            return;
        }

        AwaitExpressionInfo info = model.GetAwaitExpressionInfo(syntax);
        Call(at, info.GetAwaiterMethod, null, false, []);
        Call(at, info.IsCompletedProperty?.GetMethod, info.GetAwaiterMethod?.ReturnType, false, []);
        Call(at, info.GetResultMethod, info.GetAwaiterMethod?.ReturnType, false, []);
    }
}

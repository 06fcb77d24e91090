using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Reads the steps off an operation and its operands, in the order in which they happen.</summary>
/// <param name="types">What type parameters stand for.</param>
/// <param name="models">What an operation of a graph does not know itself is asked of its syntax.</param>
internal sealed partial class StepReader(TypeMap types, SemanticModels models)
{
    // What the compiler calls the method behind 'with'.
    private const string CloneMethodName = "<Clone>$";

    private readonly List<Step> _steps = [];

    /// <summary>The steps of one operation of a block.</summary>
    public IReadOnlyList<Step> Read(IOperation root)
    {
        _steps.Clear();
        foreach (IOperation operation in OperandsFirst(root))
        {
            Visit(operation);
        }

        return _steps;
    }

    // A sum of thousands is nested as deep: no stack would do.
    private static IEnumerable<IOperation> OperandsFirst(IOperation root)
    {
        List<IOperation> found = [];
        Stack<IOperation> open = new([root]);
        while (open.Count > 0)
        {
            IOperation operation = open.Pop();
            found.Add(operation);
            foreach (IOperation operand in operation.ChildOperations)
            {
                open.Push(operand);
            }
        }

        found.Reverse();
        return found;
    }

    private void Visit(IOperation operation)
    {
        if (operation is not IConversionOperation && LoweredLoop.IsByIndex(operation, models))
        {
            Deconstruct(operation);
            return;
        }

        Pinned(operation);
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.Name: CloneMethodName } copy:
                Copy(copy);
                break;

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

            case IEventAssignmentOperation assignment:
                Event(assignment);
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

            case IUnaryOperation unary when IsDynamic(unary.Operand):
                BindsOperator(unary, NameOf(unary.OperatorKind), unary.Operand);
                break;

            case IIncrementOrDecrementOperation change when IsDynamic(change.Target):
                BindsOperator(change, change.Kind == OperationKind.Increment ? WellKnownMemberNames.IncrementOperatorName : WellKnownMemberNames.DecrementOperatorName, change.Target);
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

            case ISpreadOperation { Operand.Type: { } spread }:
                Enumeration(operation, types.Apply(spread));
                break;

            case IInterpolatedStringOperation { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } text:
                Interpolation(text);
                break;

            case ITupleBinaryOperation { LeftOperand.Type: INamedTypeSymbol left, RightOperand.Type: INamedTypeSymbol right } comparison:
                TupleComparison(comparison, left, right);
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

            case ISlicePatternOperation { Pattern: not null, InputType: IArrayTypeSymbol }:
                Allocates(operation, AllocationKind.Array, "a range of an array, which is a copy");
                break;

            case ISlicePatternOperation slice:
                Accessor(operation, slice.SliceSymbol, slice.InputType);
                break;

            case IDeconstructionAssignmentOperation:
                Deconstruct(operation);
                break;

            // In nullable code the graph shows what is locked, and not that it is.
            case IExpressionStatementOperation { Syntax: LockStatementSyntax, Operation: IInvalidOperation { ChildOperations: { Count: 1 } locked } }
                when locked.First().Type is { } type && type.IsNamed("System.Threading", "Lock"):
                Call(operation, Member(type, "EnterScope"), type, false, []);
                break;

            case IAwaitOperation wait:
                Await(wait);
                break;

            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                Dynamic(operation);
                break;
        }
    }
}

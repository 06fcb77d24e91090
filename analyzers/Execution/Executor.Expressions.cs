using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Execution;

/// <content>What an expression is, and what it does.</content>
internal sealed partial class Executor
{
    private object? Evaluate(IOperation? operation)
    {
        if (operation is null || Stops)
        {
            return Unknown.Value;
        }

        // What is kept on the way through !(a && b) is called by the constant that a && b is.
        if (operation is not IFlowCaptureReferenceOperation && operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            record.Passes(operation);
            return constant;
        }

        object? value = GoesDeeper(1) ? Value(operation) : Unknown.Value;
        _nesting--;
        if (!Stops)
        {
            record.Passes(operation);
            if (_frame.IsTriedHere && value is Unknown or Thing { IsOpen: true } && MayFail(operation))
            {
                Doubt();
            }
        }

        return Stops ? Unknown.Value : value;
    }

    private object? Value(IOperation operation)
    {
        switch (operation)
        {
            // What is bound when the program runs may be anybody's.
            case IBinaryOperation or IUnaryOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation or IConversionOperation
                when operation.ChildOperations.Any(static operand => operand.Type?.TypeKind == TypeKind.Dynamic):
                return Unfollowed(operation);

            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);

            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);

            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation
                or IEventReferenceOperation or IImplicitIndexerReferenceOperation or IInlineArrayAccessOperation:
                return Load(Find(operation));

            case { Kind: OperationKind.None, Syntax: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } }:
                return Deref(operation);

            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: { } receiver, MemberName: var name } } call when Evaluate(receiver) is var bound && HasNone(bound, name):
                Fail(call, $"'{receiver.Syntax}' has no '{name}'", walk.Compilation.GetTypeByMetadataName("Microsoft.CSharp.RuntimeBinder.RuntimeBinderException"));
                return Unknown.Value;

            case IInterpolatedStringOperation text:
                return Interpolated(text);

            case ITypeOfOperation type:
                return library.TypeOf(_frame.Types.Apply(type.TypeOperand));

            case IUtf8StringOperation text:
                return Bytes(text);

            case { Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax, Kind: OperationKind.None }:
                return OnStack(operation);

            case IInstanceReferenceOperation:
                return _frame.Self ?? Unknown.Value;

            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);

            case IEventAssignmentOperation change:
                return Change(change);

            case ICompoundAssignmentOperation compound:
                return Compound(compound);

            case IIncrementOrDecrementOperation change:
                return Change(change);

            case IFlowCaptureOperation capture:
                _frame[capture.Id] = _frame.Body.CapturedPlaces.Contains(capture) ? FindAsItIs(capture.Value) : Evaluate(capture.Value);
                return Unknown.Value;

            case IFlowCaptureReferenceOperation capture:
                return _frame[capture.Id] is Place place ? Load(place) : _frame[capture.Id];

            case IInvocationOperation call:
                return Invoke(call);

            case IObjectCreationOperation creation:
                return Create(creation);

            case ITupleOperation tuple:
                return Tuple(tuple);

            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);

            case IDelegateCreationOperation creation:
                return DelegateOf(creation.Target, creation.Type);

            case IArrayCreationOperation array:
                return Array(array);

            case ICollectionExpressionOperation list:
                return Collection(list);

            case IConversionOperation conversion:
                return Convert(conversion);

            case IBinaryOperation binary:
                return Binary(binary);

            case IUnaryOperation unary:
                return Unary(unary);

            case IIsNullOperation test:
                return Evaluate(test.Operand) is var tested && tested is Unknown ? tested : tested is null;

            case IIsTypeOperation test:
                return IsOfType(Evaluate(test.ValueOperand), test.TypeOperand) is { } isType ? isType != test.IsNegated : Unknown.Value;

            case IIsPatternOperation test:
                return Matches(test.Pattern, Evaluate(test.Value)) is { } matches ? matches : Unknown.Value;

            case IDefaultValueOperation { Type: { } type }:
                return Default(_frame.Types.Apply(type));

            case ITypeParameterObjectCreationOperation { Type: { } type } when _frame.Types.Apply(type) is INamedTypeSymbol made
                && made.InstanceConstructors.FirstOrDefault(static one => one.Parameters.IsEmpty) is { } constructor:
                return Construct(operation, made, constructor, []);

            case IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation:
                return DelegateOf(operation, operation.Type);

            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation or IReturnOperation:
                return Unfollowed(operation);

            case IAwaitOperation await:
                return Await(await);

            case IDeclarationExpressionOperation or IAddressOfOperation:
                return Unfollowed(operation);

            default:
                foreach (IOperation operand in operation.ChildOperations)
                {
                    Evaluate(operand);
                }

                return IsQuiet(operation) || Stops ? Unknown.Value : Lost();
        }
    }

    // Whatever it names may be something else afterwards, and whoever it calls may have been anybody.
    private Unknown Unfollowed(IOperation operation)
    {
        foreach (IOperation operand in operation.ChildOperations)
        {
            Evaluate(operand);
        }

        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            Blur(part);
        }

        if (operation is not (IDeclarationExpressionOperation or IReturnOperation))
        {
            Leaves();
        }

        return Unknown.Value;
    }

    private void Blur(IOperation? target)
    {
        switch (target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
                Blur(Find(target));
                break;

            // What it is a part of is not what it was.
            case IFieldReferenceOperation { Instance: { } whole }:
                Blur(whole);
                break;
        }
    }

    // Code that nobody follows may change objects, and variables that it has got hold of.
    private void Leaves()
    {
        record.Overlooks();
        Forget(ofLoop: false);
    }

    private void Fail(IOperation at, string? why, ITypeSymbol? exception, IMethodSymbol? callee = null)
    {
        if (!Stops)
        {
            // Who was caught before has come here another way, or not at all.
            if (!_isInDoubt || _frame.IsTriedHere)
            {
                record.Fails(new Failure(at, why, callee, _frame.Visit, !decisions.HasChosen && !_isInDoubt));
            }

            _thrown = new Thrown(exception);
        }
    }

    private void Fail(IOperation at, string why, string exception) => Fail(at, why, walk.Compilation.GetTypeByMetadataName("System." + exception));

}

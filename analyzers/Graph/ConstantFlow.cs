using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>What an operation changes about what is constant.</summary>
internal static class ConstantFlow
{
    public static Constants After(IOperation operation, MethodBody body, TypeMap types, Constants known)
    {
        foreach (IOperation part in body.PartsOf(operation).Changes)
        {
            switch (part)
            {
                case IFlowCaptureOperation capture:
                    known = known.With(capture.Id, Changes(capture.Value) ? default : new ConstantEvaluator(body, types, known).Evaluate(capture.Value));
                    break;

                // What the compiler asks a handler of texts: whether it wants one.
                case IArgumentOperation { Value: IFlowCaptureReferenceOperation capture } argument:
                    known = known.With(capture.Id, new ConstantEvaluator(body, types, known).SaidBy(argument));
                    break;

                case ISimpleAssignmentOperation assignment when Symbol(assignment.Target, body) is { } target:
                    Optional<object?> value = Changes(assignment.Value) ? default : new ConstantEvaluator(body, types, known).Evaluate(assignment.Value);
                    known = known.With(target, value);
                    if (assignment.Target is IFlowCaptureReferenceOperation place)
                    {
                        known = known.With(place.Id, value);
                    }

                    break;

                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate } combination
                    when Symbol(combination.Target, body) is { } target:
                    known = known.With(target, Combined(combination, new ConstantEvaluator(body, types, known)));
                    break;

                case ICompoundAssignmentOperation or IIncrementOrDecrementOperation or ICoalesceAssignmentOperation
                    when Symbol(part.ChildOperations.First(), body) is { } target:
                    known = known.With(target, part.ChildOperations.Skip(1).Any(Changes) ? default : new ConstantEvaluator(body, types, known).EvaluateChange(part));
                    break;

                case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                    known = known.With(declared, default);
                    break;

                case IDeconstructionAssignmentOperation deconstruction:
                    foreach (IOperation target in deconstruction.Target.DescendantsAndSelf())
                    {
                        if (Symbol(target, body) is { } assigned)
                        {
                            known = known.With(assigned, default);
                        }
                    }

                    break;
            }
        }

        return known;
    }

    private static Optional<object?> Combined(ICompoundAssignmentOperation combination, ConstantEvaluator evaluator) =>
        evaluator.Evaluate(combination.Target) is { HasValue: true, Value: var before }
            && evaluator.Evaluate(combination.Value) is { HasValue: true, Value: var added }
            && MethodValue.Either(before, added) is { } either
            ? either
            : default(Optional<object?>);

    /// <summary>Whether an expression names a variable again that it changes: one of them is what it was before.</summary>
    public static bool ReadsWhatItChanges(IOperation? value, MethodBody body) =>
        value is not null && ChangedBy(value, body).OfType<ISymbol>().Any(changed =>
            value.DescendantsAndSelf().Count(part => SymbolEqualityComparer.Default.Equals(Symbol(part), changed)) > 1);

    // What is changed in the middle of an expression was something else before.
    private static bool Changes(IOperation value) => value.DescendantsAndSelf().Any(static part => part is IIncrementOrDecrementOperation or IAssignmentOperation);

    /// <summary>What is known where a condition holds, or does not.</summary>
    public static Constants Assuming(IOperation? condition, bool holds, Constants known)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return Assuming(not.Operand, !holds, known);

            case IParenthesizedOperation parenthesized:
                return Assuming(parenthesized.Operand, holds, known);

            case ILocalReferenceOperation or IParameterReferenceOperation when Symbol(condition) is { } symbol:
                return known.With(symbol, holds);

            case IFlowCaptureReferenceOperation capture:
                return known.With(capture.Id, holds);

            case IBinaryOperation { OperatorMethod: null } binary
                when binary.OperatorKind == (holds ? BinaryOperatorKind.Equals : BinaryOperatorKind.NotEquals):
                return Equal(binary.LeftOperand, Literal(binary.RightOperand), known);

            case IIsPatternOperation { Pattern: IConstantPatternOperation constant } pattern when holds:
                return Equal(pattern.Value, constant.Value.ConstantValue, known);

            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } pattern when !holds:
                return Equal(pattern.Value, constant.Value.ConstantValue, known);

            default:
                return known;
        }
    }

    private static Constants Equal(IOperation variable, Optional<object?> value, Constants known) =>
        value.HasValue && Symbol(variable) is { } symbol ? known.With(symbol, value) : known;

    // A null pointer is a converted null.
    private static Optional<object?> Literal(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => operation.ConstantValue,
        IConversionOperation { OperatorMethod: null, Operand.ConstantValue: { HasValue: true, Value: null } value } => value,
        _ => default(Optional<object?>),
    };

    /// <summary>The variables that an operation may change.</summary>
    public static IEnumerable<object> ChangedBy(IOperation operation, MethodBody body)
    {
        foreach (IOperation part in body.PartsOf(operation).Changes)
        {
            switch (part)
            {
                case IFlowCaptureOperation capture:
                    yield return capture.Id;
                    break;

                case IArgumentOperation { Value: IFlowCaptureReferenceOperation capture }:
                    yield return capture.Id;
                    break;

                case IDeconstructionAssignmentOperation deconstruction:
                    foreach (ISymbol assigned in deconstruction.Target.DescendantsAndSelf().Select(place => Symbol(place, body)).OfType<ISymbol>())
                    {
                        yield return assigned;
                    }

                    break;

                case IAssignmentOperation or IIncrementOrDecrementOperation when Symbol(part.ChildOperations.First(), body) is { } target:
                    yield return target;
                    if (part.ChildOperations.First() is IFlowCaptureReferenceOperation place)
                    {
                        yield return place.Id;
                    }

                    break;
            }
        }
    }

    // x = isFirst ? 1 : 2 stores to a capture of x.
    private static ISymbol? Symbol(IOperation operation, MethodBody body) =>
        operation is IFlowCaptureReferenceOperation place ? body.PlaceCapturedBy(place) is { } captured ? Symbol(captured) : null : Symbol(operation);

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}

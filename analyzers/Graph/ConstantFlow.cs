using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>What an operation changes about what is constant.</summary>
internal static class ConstantFlow
{
    public static Constants After(IOperation operation, MethodBody body, TypeMap types, Constants known)
    {
        foreach (IOperation part in operation.DescendantsAndSelf().Reverse())
        {
            switch (part)
            {
                case IFlowCaptureOperation capture:
                    known = known.With(capture.Id, new ConstantEvaluator(body, types, known).Evaluate(capture.Value));
                    break;

                case ISimpleAssignmentOperation assignment when Symbol(assignment.Target) is { } target:
                    known = known.With(target, new ConstantEvaluator(body, types, known).Evaluate(assignment.Value));
                    break;

                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate } combination
                    when Symbol(combination.Target) is { } target:
                    known = known.With(target, Combined(combination, new ConstantEvaluator(body, types, known)));
                    break;

                case ICompoundAssignmentOperation or IIncrementOrDecrementOperation or ICoalesceAssignmentOperation
                    when Symbol(part.ChildOperations.First()) is { } target:
                    known = known.With(target, default);
                    break;

                case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                    known = known.With(declared, default);
                    break;

                case IDeconstructionAssignmentOperation deconstruction:
                    foreach (IOperation target in deconstruction.Target.DescendantsAndSelf())
                    {
                        if (Symbol(target) is { } assigned)
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

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}

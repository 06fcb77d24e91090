using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Whether all that runs is followed. Only then is it certain that something is never come to.</content>
internal sealed partial class Executor
{
    private bool _isInDoubt;

    // Where an exception would be caught, something may have failed, or not.
    private void Doubt()
    {
        _isInDoubt = true;
        record.Overlooks();
    }

    private static bool IsTried(BasicBlock block)
    {
        ControlFlowRegion? inner = null;
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; inner = region, region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.TryAndCatch && inner?.Kind == ControlFlowRegionKind.Try)
            {
                return true;
            }
        }

        return false;
    }

    // What is not known may be a null, a number out of range, a divisor of 0.
    private static bool MayFail(IOperation operation) => operation switch
    {
        IBinaryOperation binary => binary.IsChecked || binary.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder,
        IFieldReferenceOperation field => field.Instance is not (null or IInstanceReferenceOperation),
        IConversionOperation conversion => !conversion.IsImplicit && !conversion.IsTryCast,
        IPropertyReferenceOperation or IImplicitIndexerReferenceOperation or IArrayElementReferenceOperation or IInlineArrayAccessOperation or IObjectCreationOperation or IArrayCreationOperation
            or IUnaryOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation or ICollectionExpressionOperation => true,
        IInvocationOperation call => !call.TargetMethod.ReturnsVoid,
        _ => false,
    };

    // It computes something, and calls nobody.
    private static bool IsQuiet(IOperation operation) => operation switch
    {
        ITupleOperation or IAnonymousObjectCreationOperation or IInterpolationOperation or IInterpolatedStringTextOperation or ILiteralOperation or ISizeOfOperation or ITypeOfOperation or IArgumentOperation
            or ICaughtExceptionOperation or IDiscardOperation or IStaticLocalInitializationSemaphoreOperation or IMethodReferenceOperation => true,
        _ => false,
    };

    // The class library calls nobody back, if it is given nothing that somebody could be in.
    private static bool IsPlain(IMethodSymbol method, object? self, object?[] given) =>
        method.TypeArguments.All(IsPlain) && (method.IsStatic || method.MethodKind == MethodKind.Constructor || self is string || IsPlain(method.ContainingType))
        && given.Where((one, place) => one is not (null or string or bool or char) && ConstantNumbers.Number(one) is null && (place >= method.Parameters.Length || !IsPlain(method.Parameters[place].Type))).Any() == false;

    private static bool IsPlain(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPlain(array.ElementType),
        IPointerTypeSymbol or { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { IsValueType: true } structure => !structure.IsFromSource() && structure.TypeArguments.All(IsPlain),
        _ => type.SpecialType == SpecialType.System_String,
    };
}

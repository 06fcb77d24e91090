using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>What the runtime checks of itself, and throws for: an index, a null, a divisor, a cast, an overflow.</summary>
/// <param name="models">Whether a value may be null is asked of its syntax.</param>
internal sealed class ImplicitChecks(SemanticModels models)
{
    /// <summary>The checks in an operation and its operands, and when each throws: "the index is out of range".</summary>
    public IEnumerable<(IOperation At, string When)> In(IOperation root) =>
        from operation in root.DescendantsAndSelf()
        from when in Of(operation)
        select (operation, when);

    private IEnumerable<string> Of(IOperation operation)
    {
        if (Receiver(operation) is { } receiver && MayBeNull(receiver))
        {
            yield return $"'{receiver.Syntax}' is null";
        }

        switch (operation)
        {
            case IArrayElementReferenceOperation:
            case IInlineArrayAccessOperation { Argument.ConstantValue.HasValue: false }:
                yield return "the index is out of range";
                break;

            case ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { Type: { IsReferenceType: true, IsSealed: false } } }:
                yield return "the array is one of a more derived type";
                break;

            case IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } division
                when IsZero(division.Type, division.RightOperand):
            case ICompoundAssignmentOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } assignment
                when IsZero(assignment.Type, assignment.Value):
                yield return "the divisor is 0";
                break;

            case IBinaryOperation { OperatorMethod: null, IsChecked: true, ConstantValue.HasValue: false }
                or ICompoundAssignmentOperation { OperatorMethod: null, IsChecked: true }
                or IIncrementOrDecrementOperation { OperatorMethod: null, IsChecked: true }
                or IConversionOperation { OperatorMethod: null, IsChecked: true, IsImplicit: false, ConstantValue.HasValue: false }:
                yield return "the result does not fit";
                break;

            case IConversionOperation { OperatorMethod: null, IsTryCast: false, IsImplicit: false } conversion
                when conversion.GetConversion() is { IsUnboxing: true } or { IsReference: true, IsExplicit: true }:
                yield return "the object is of another type";
                break;
        }
    }

    private static IOperation? Receiver(IOperation operation) => operation switch
    {
        IMemberReferenceOperation member => member.Instance,
        IInvocationOperation invocation => invocation.Instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        _ => null,
    };

    // What was tested before the member is named ('?.') is kept by the compiler; what was just made is there.
    private bool MayBeNull(IOperation value) =>
        value.Type is { IsReferenceType: true }
        && value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            or IInvocationOperation or IArrayElementReferenceOperation
        && models.Of(value.Syntax.SyntaxTree)?.GetTypeInfo(value.Syntax).Nullability.FlowState != NullableFlowState.NotNull;

    private static bool IsZero(ITypeSymbol? type, IOperation divisor) =>
        type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Decimal or SpecialType.System_IntPtr or SpecialType.System_UIntPtr
        && divisor.ConstantValue is not { HasValue: true, Value: IConvertible and not 0 };
}

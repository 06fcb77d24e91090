using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// Checks of the runtime that are certain to fail where they are: a divisor that is 0, a null that is used, a cast of what is of
/// another type. What merely may fail is <see cref="ImplicitChecks"/>.
/// </summary>
/// <param name="body">The method.</param>
/// <param name="types">What its type parameters stand for.</param>
/// <param name="valueOf">What an expression is, if that is known.</param>
internal sealed class FailingChecks(MethodBody body, TypeMap types, Func<IOperation?, Optional<object?>> valueOf)
{
    /// <summary>The checks in an operation of a block, and why each fails: "the divisor is 0".</summary>
    public IEnumerable<(IOperation At, string Why)> In(IOperation root)
    {
        // What is changed in the middle of an expression is one thing before, and another after.
        ImmutableArray<IOperation> changes = body.PartsOf(root).Changes;
        if (changes.Any(change => change != root && change is not IFlowCaptureOperation && change.Parent is not (null or IExpressionStatementOperation)))
        {
            yield break;
        }

        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (Of(operation) is { } why)
            {
                yield return (operation, why);
            }
        }
    }

    private string? Of(IOperation operation) => Receiver(operation) is { } receiver && IsNull(receiver) ? $"'{receiver.Syntax}' is null" : operation switch
    {
        IArrayElementReferenceOperation { Indices: [var index] } element => OfIndex(element, element.ArrayReference, index),
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var index }], Instance: { } indexed } when IsText(indexed.Type) => OfIndex(operation, indexed, index),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } asked } =>
            IsNothing(asked) ? $"'{asked.Syntax}' has no value" : null,
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: var array } } store => OfStore(array, store.Value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } division =>
            OfDivision(division.OperatorMethod, division.Type, division.LeftOperand, division.RightOperand) ?? OfSum(division),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } division =>
            OfDivision(division.OperatorMethod, division.Type, division.Target, division.Value),
        IBinaryOperation binary => OfSum(binary),
        ICompoundAssignmentOperation { IsChecked: true, OperatorMethod: null } sum => Overflows(sum.OperatorKind, valueOf(sum.Target), valueOf(sum.Value), sum.Type),
        IIncrementOrDecrementOperation { IsChecked: true, OperatorMethod: null } change => Overflows(
            change.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, valueOf(change.Target), 1, change.Type),
        IUnaryOperation { IsChecked: true, OperatorMethod: null, OperatorKind: UnaryOperatorKind.Minus } minus => Overflows(BinaryOperatorKind.Subtract, 0, valueOf(minus.Operand), minus.Type),
        IConversionOperation { IsTryCast: false } conversion => OfConversion(conversion),
        IArrayCreationOperation { Initializer: null } array when array.DimensionSizes.Any(size => ConstantNumbers.Number(valueOf(size).Value) < 0) => "the length is negative",
        _ => null,
    };

    // A nullable without a value has members; a parameter that was asked about by a method may be known there to be something.
    private static IOperation? Receiver(IOperation operation) => operation switch
    {
        IMemberReferenceOperation { Instance: { Type.IsReferenceType: true } instance } => instance,
        IInvocationOperation { Instance: { Type.IsReferenceType: true } instance } => instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        _ => null,
    };

    private bool IsNull(IOperation value) => valueOf(value) is { HasValue: true, Value: null } && !IsAskedAbout(value);

    private bool IsNothing(IOperation value) => valueOf(value) is { HasValue: true, Value: null };

    // if (IsUsable(port)) port.Start();
    private bool IsAskedAbout(IOperation value) => value is IParameterReferenceOperation { Parameter: var parameter }
        && body.Graphs.SelectMany(static graph => graph.Blocks).Select(static block => block.BranchValue).OfType<IOperation>()
            .SelectMany(static condition => condition.DescendantsAndSelf()).OfType<IArgumentOperation>()
            .Any(argument => argument.Value is IParameterReferenceOperation asked && SymbolEqualityComparer.Default.Equals(asked.Parameter, parameter));

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String || ObjectValue.IsSpan(type);

    private string? OfIndex(IOperation element, IOperation indexed, IOperation index)
    {
        if (index.Type.IsNamed("System", "Index"))
        {
            return null;
        }

        long? length = ObjectValue.LengthOf(valueOf(indexed).Value);
        return ConstantNumbers.Number(valueOf(index).Value) is { } number
            ? number < 0 ? "the index is negative" : length <= number ? "the index is out of range" : null
            : OverrunLoop.Overruns(element, index, body, length, end => ConstantNumbers.Number(valueOf(end).Value)) ? "the index is out of range in the last round" : null;
    }

    // An array of texts takes no list, whatever it is declared as.
    private string? OfStore(IOperation array, IOperation stored)
    {
        if (valueOf(array) is not { HasValue: true, Value: ObjectValue { Type: IArrayTypeSymbol { ElementType: { IsReferenceType: true } element } } })
        {
            return null;
        }

        ITypeSymbol? made = valueOf(stored) switch
        {
            { HasValue: true, Value: var value } => types.MadeOf(value),
            _ => Unconverted(stored).Type is { IsSealed: true, IsReferenceType: true } or { IsReferenceType: true, TypeKind: TypeKind.Class, SpecialType: not SpecialType.System_Object } && element.IsSealed
                ? Unconverted(stored).Type : null,
        };
        return made is not null && TypeQuestions.IsExactly(made, element) == false && !element.AllInterfaces.Contains(made, SymbolEqualityComparer.Default)
            && TypeQuestions.IsExactly(element, made) != true ? "the array is one of another type" : null;
    }

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation { OperatorMethod: null } conversion ? Unconverted(conversion.Operand) : value;

    private string? OfDivision(IMethodSymbol? method, ITypeSymbol? type, IOperation left, IOperation right)
    {
        if (type?.SpecialType is not SpecialType.System_Decimal
            && (method is not null || type?.SpecialType is not (>= SpecialType.System_SByte and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr)))
        {
            return null;
        }

        Optional<object?> divisor = valueOf(right);
        return divisor.Value is decimal and 0 || ConstantNumbers.Number(divisor.Value) == 0 ? "the divisor is 0"
            : ConstantNumbers.Number(divisor.Value) == -1 && ConstantNumbers.Fits(BinaryOperatorKind.Divide, valueOf(left).Value, divisor.Value, type!.SpecialType) == false ? "the result does not fit"
            : null;
    }

    private string? OfSum(IBinaryOperation sum) => sum is { IsChecked: true, OperatorMethod: null }
        ? Overflows(sum.OperatorKind, valueOf(sum.LeftOperand), valueOf(sum.RightOperand), sum.Type)
        : null;

    private static string? Overflows(BinaryOperatorKind kind, Optional<object?> left, Optional<object?> right, ITypeSymbol? type) =>
        left.HasValue && right.HasValue && type is not null && ConstantNumbers.Fits(kind, left.Value, right.Value, type.SpecialType) == false ? "the result does not fit" : null;

    private string? OfConversion(IConversionOperation conversion)
    {
        if (conversion.Type is null || conversion.Operand.Type is not { } from || valueOf(conversion.Operand) is not { HasValue: true, Value: var value })
        {
            return null;
        }

        Conversion kind = conversion.GetConversion();
        ITypeSymbol target = types.Apply(conversion.Type);
        if (value is null)
        {
            return (kind.IsUnboxing || (kind.IsNullable && from.IsValueType)) && target is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
                ? $"'{conversion.Operand.Syntax}' is null"
                : null;
        }

        if (kind.IsUnboxing || (kind.IsReference && kind.IsExplicit))
        {
            return types.MadeOf(value) is { } made && !IsUnboxed(made, target) && TypeQuestions.IsExactly(made, target) == false ? $"'{conversion.Operand.Syntax}' is of another type" : null;
        }

        bool isChecked = conversion.IsChecked || from.SpecialType == SpecialType.System_Decimal;
        return isChecked && (kind.IsNumeric || from.SpecialType == SpecialType.System_Decimal) && ConstantNumbers.Fits(value, (target as INamedTypeSymbol)?.EnumUnderlyingType?.SpecialType ?? target.SpecialType) == false
            ? "the value does not fit"
            : null;
    }

    // An enumeration comes out of a box as its number, and the other way round.
    private static bool IsUnboxed(ITypeSymbol made, ITypeSymbol target) =>
        made.IsValueType && target.IsValueType && SymbolEqualityComparer.Default.Equals(Number(made), Number(target));

    private static ITypeSymbol Number(ITypeSymbol type) => (type as INamedTypeSymbol)?.EnumUnderlyingType ?? type;
}

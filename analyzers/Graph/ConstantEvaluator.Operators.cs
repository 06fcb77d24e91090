using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Operators on what is known.</content>
internal readonly partial struct ConstantEvaluator
{
    /// <summary>What a variable holds after <c>+=</c> and the like, or after <c>++</c> and <c>--</c>.</summary>
    public Optional<object?> EvaluateChange(IOperation operation) => operation switch
    {
        ICompoundAssignmentOperation { OperatorMethod: null } compound =>
            Arithmetic(compound.OperatorKind, Evaluate(compound.Target), Evaluate(compound.Value), compound.Type),
        IIncrementOrDecrementOperation { OperatorMethod: null } change => Arithmetic(
            change.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, Evaluate(change.Target), 1, change.Type),
        _ => default,
    };

    private static Optional<object?> Arithmetic(BinaryOperatorKind kind, Optional<object?> left, Optional<object?> right, ITypeSymbol? type) =>
        left.HasValue && right.HasValue && ConstantNumbers.Number(left.Value) is long x && ConstantNumbers.Number(right.Value) is long y
        && ConstantNumbers.Compute(kind, x, y) is { HasValue: true, Value: long result } && type is not null && ConstantNumbers.Narrow(result, type.SpecialType) is { } narrowed
            ? narrowed
            : default(Optional<object?>);

    private Optional<object?> Binary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { ContainingType: { } owner } && !owner.IsNamed("System", "Type"))
        {
            return default;
        }

        Optional<object?> left = Evaluate(binary.LeftOperand);
        Optional<object?> right = Evaluate(binary.RightOperand);
        switch (binary.OperatorKind)
        {
            // One side can decide alone.
            case BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when left is { HasValue: true, Value: false } || right is { HasValue: true, Value: false }:
                return false;

            case BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when left is { HasValue: true, Value: true } || right is { HasValue: true, Value: true }:
                return true;
        }

        if (!left.HasValue || !right.HasValue)
        {
            return default;
        }

        // Of objects it is known that they are there, and not which they are.
        if (left.Value is ObjectValue || right.Value is ObjectValue)
        {
            return (left.Value ?? right.Value) is ObjectValue && (left.Value is null || right.Value is null) && binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                ? binary.OperatorKind == BinaryOperatorKind.NotEquals
                : default(Optional<object?>);
        }

        if (left.Value is MethodValue || right.Value is MethodValue)
        {
            return Methods(binary.OperatorKind, left.Value, right.Value);
        }

        if (left.Value is bool a && right.Value is bool b)
        {
            return binary.OperatorKind switch
            {
                BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => a && b,
                BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => a || b,
                BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => a != b,
                BinaryOperatorKind.Equals => a == b,
                _ => default(Optional<object?>),
            };
        }

        if (binary.IsChecked && binary.Type is { } type && ConstantNumbers.Fits(binary.OperatorKind, left.Value, right.Value, type.SpecialType) == false)
        {
            return default;
        }

        return ConstantNumbers.Number(left.Value) is long x && ConstantNumbers.Number(right.Value) is long y
            ? ConstantNumbers.Compute(binary.OperatorKind, x, y)
            : binary.OperatorKind switch
            {
                BinaryOperatorKind.Equals => Equals(left.Value, right.Value),
                BinaryOperatorKind.NotEquals => !Equals(left.Value, right.Value),
                _ => default(Optional<object?>),
            };
    }

    private static Optional<object?> Methods(BinaryOperatorKind kind, object? left, object? right) => kind switch
    {
        BinaryOperatorKind.Add => MethodValue.Either(left, right) is { } either ? either : default(Optional<object?>),
        BinaryOperatorKind.Subtract when left is MethodValue methods => methods.OrNull(),
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals when right is null && left is MethodValue { MayBeNull: false } =>
            kind == BinaryOperatorKind.NotEquals,
        _ => default(Optional<object?>),
    };
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Operators.</content>
internal sealed partial class Executor
{
    private object? Binary(IBinaryOperation binary)
    {
        object? left = Evaluate(binary.LeftOperand), right = Evaluate(binary.RightOperand);
        return IsConcatenation(binary.OperatorKind, binary.OperatorMethod, binary.Type)
            ? Concatenate(binary, (binary.LeftOperand, left), (binary.RightOperand, right))
            : Operate(binary, binary.OperatorKind, Operator(binary.OperatorMethod, binary.ConstrainedToType), binary.IsLifted, left, right, binary.Type, binary.IsChecked);
    }

    // The operator that is called: of a type parameter, that of the type that it stands for.
    private IMethodSymbol? Operator(IMethodSymbol? method, ITypeSymbol? constrained)
    {
        if (method is null || constrained is null)
        {
            return method;
        }

        if (_frame.Types.Apply(constrained) is ITypeParameterSymbol)
        {
            Leaves();
        }

        return TargetOf(_frame.Types.Apply(method), null, isVirtual: true, constrained) ?? method;
    }

    private object? Operate(IOperation at, BinaryOperatorKind kind, IMethodSymbol? method, bool isLifted, object? left, object? right, ITypeSymbol? declared, bool isChecked)
    {
        if (Stops)
        {
            return Unknown.Value;
        }

        ITypeSymbol? type = declared is null ? null : _frame.Types.Apply(declared);
        if (method is not null && method.IsFromSource())
        {
            // Of a lifted operator with nothing on one side, nobody is called.
            return isLifted && (left is null || right is null) ? Lifted(kind, left, right)
                : isLifted && (left is Unknown || right is Unknown) ? Lost()
                : CallWith(at, method, null, [left, right]);
        }

        if (type?.TypeKind == TypeKind.Delegate && kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract)
        {
            return Combine(type, left, right, kind == BinaryOperatorKind.Add);
        }

        if (method is not null && !isLifted && (left is Thing { Native: not null } || right is Thing { Native: not null }))
        {
            return Leave(at, method, null, [left, right]);
        }

        return isLifted && (left is null || right is null) ? Lifted(kind, left, right)
            : Compute(at, kind, left, right, kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder || isChecked ? UnderlyingOf(type) : type, isChecked);
    }

    // Somebody may be called, and nobody knows.
    private Unknown Lost()
    {
        Leaves();
        return Unknown.Value;
    }

    private static ITypeSymbol? UnderlyingOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var some] } ? some : type;

    private static object? Lifted(BinaryOperatorKind kind, object? left, object? right) => kind switch
    {
        BinaryOperatorKind.Equals when left is not Unknown && right is not Unknown => left is null && right is null,
        BinaryOperatorKind.NotEquals when left is not Unknown && right is not Unknown => left is null != right is null,
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => false,
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.And or BinaryOperatorKind.Or => Unknown.Value,
        _ => null,
    };

    private object? Compute(IOperation at, BinaryOperatorKind kind, object? left, object? right, ITypeSymbol? type, bool isChecked)
    {
        SpecialType number = UnderlyingOf(type)?.SpecialType ?? SpecialType.None;
        bool divides = kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder;
        if (divides && number is >= SpecialType.System_SByte and <= SpecialType.System_Decimal && right is not (float or double) && IsZero(right))
        {
            Fail(at, "the divisor is 0", nameof(DivideByZeroException));
            return Unknown.Value;
        }

        if (left is decimal x && right is decimal y)
        {
            return OfDecimals(at, kind, x, y);
        }

        if (left is Unknown || right is Unknown)
        {
            return Unknown.Value;
        }

        if (left is double or float && right is double or float)
        {
            return OfFractions(kind, left, right);
        }

        if (left is bool a && right is bool b)
        {
            return kind switch
            {
                BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => a && b,
                BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => a || b,
                BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => a != b,
                BinaryOperatorKind.Equals => a == b,
                _ => Unknown.Value,
            };
        }

        if (left is string or null && right is string or null && kind is BinaryOperatorKind.Add or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            return kind == BinaryOperatorKind.Add ? Sizes.IsLarge(left) || Sizes.IsLarge(right) ? Unknown.Value : (string?)left + (string?)right
                : string.Equals((string?)left, (string?)right, StringComparison.Ordinal) == (kind == BinaryOperatorKind.Equals);
        }

        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && (left is Thing or Boxed or null || right is Thing or Boxed or null))
        {
            return left is null || right is null || (left is Thing { Native: null, Method: null, Parts: null } && right is Thing { Native: null, Method: null, Parts: null })
                ? ReferenceEquals(left, right) == (kind == BinaryOperatorKind.Equals)
                : Unknown.Value;
        }

        if (ConstantNumbers.Number(left) is not { } one || ConstantNumbers.Number(right) is not { } other)
        {
            return Unknown.Value;
        }

        if ((isChecked || divides) && ConstantNumbers.Fits(kind, left, right, number) == false)
        {
            Fail(at, "the result does not fit", nameof(OverflowException));
            return Unknown.Value;
        }

        // What is compared as unsigned is not what its bits are as signed.
        return left is ulong || right is ulong || ConstantNumbers.Compute(kind, one, other) is not { HasValue: true, Value: var result } ? Unknown.Value
            : result is long whole ? ConstantNumbers.Narrow(whole, number) ?? Unknown.Value
            : result;
    }

    // What two of them make is a float, if both are.
    private static object OfFractions(BinaryOperatorKind kind, object left, object right)
    {
        double x = System.Convert.ToDouble(left, CultureInfo.InvariantCulture), y = System.Convert.ToDouble(right, CultureInfo.InvariantCulture);
        object result = kind switch
        {
            BinaryOperatorKind.Add => x + y,
            BinaryOperatorKind.Subtract => x - y,
            BinaryOperatorKind.Multiply => x * y,
            BinaryOperatorKind.Divide => x / y,
            BinaryOperatorKind.Remainder => x % y,
            BinaryOperatorKind.Equals => x == y,
            BinaryOperatorKind.NotEquals => x != y,
            BinaryOperatorKind.LessThan => x < y,
            BinaryOperatorKind.LessThanOrEqual => x <= y,
            BinaryOperatorKind.GreaterThan => x > y,
            BinaryOperatorKind.GreaterThanOrEqual => x >= y,
            _ => Unknown.Value,
        };
        return result is double number && left is float && right is float ? (float)number : result;
    }

    // T.Zero, where T is a number
    private static object? NumberNamed(IMethodSymbol method) =>
        method is { IsStatic: true, Parameters.IsEmpty: true, ContainingType.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 and var type }
            ? method.Name.EndsWith("get_Zero", StringComparison.Ordinal) ? ConstantNumbers.Narrow(0, type) : method.Name.EndsWith("get_One", StringComparison.Ordinal) ? ConstantNumbers.Narrow(1, type) : null
            : null;

    private static bool IsZero(object? value) => value is 0m || ConstantNumbers.Number(value) == 0;

    private object? OfDecimals(IOperation at, BinaryOperatorKind kind, decimal x, decimal y)
    {
        try
        {
            return kind switch
            {
                BinaryOperatorKind.Add => x + y,
                BinaryOperatorKind.Subtract => x - y,
                BinaryOperatorKind.Multiply => x * y,
                BinaryOperatorKind.Divide => x / y,
                BinaryOperatorKind.Remainder => x % y,
                BinaryOperatorKind.Equals => x == y,
                BinaryOperatorKind.NotEquals => x != y,
                BinaryOperatorKind.LessThan => x < y,
                BinaryOperatorKind.LessThanOrEqual => x <= y,
                BinaryOperatorKind.GreaterThan => x > y,
                BinaryOperatorKind.GreaterThanOrEqual => x >= y,
                _ => Unknown.Value,
            };
        }
        catch (OverflowException)
        {
            Fail(at, "the result does not fit", nameof(OverflowException));
            return Unknown.Value;
        }
    }

    private object? Unary(IUnaryOperation unary)
    {
        object? operand = Evaluate(unary.Operand);
        IMethodSymbol? method = Operator(unary.OperatorMethod, unary.ConstrainedToType);
        if (Stops)
        {
            return Unknown.Value;
        }

        if (method is not null && method.IsFromSource())
        {
            return unary.IsLifted && operand is null ? null : unary.IsLifted && operand is Unknown ? Lost() : CallWith(unary, method, null, [operand]);
        }

        return (unary.OperatorKind, operand) switch
        {
            (UnaryOperatorKind.Not, bool flag) => !flag,
            (UnaryOperatorKind.Plus, _) => operand,
            (UnaryOperatorKind.Minus, decimal number) => -number,
            (UnaryOperatorKind.Minus, not (Unknown or double or float)) => Compute(unary, BinaryOperatorKind.Subtract, 0, operand, unary.Type is null ? null : _frame.Types.Apply(unary.Type), unary.IsChecked),
            _ => Unknown.Value,
        };
    }
}

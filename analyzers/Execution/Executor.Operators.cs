using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Operators, conversions and patterns.</content>
internal sealed partial class Executor
{
    private object? Binary(IBinaryOperation binary)
    {
        object? left = Evaluate(binary.LeftOperand), right = Evaluate(binary.RightOperand);
        if (Stops)
        {
            return Unknown.Value;
        }

        if (binary.OperatorMethod is { } method && method.IsFromSource())
        {
            // Of a lifted operator with nothing on one side, nobody is called.
            return binary.IsLifted ? Unknown.Value : CallWith(binary, method, null, [left, right]);
        }

        return binary.IsLifted && (left is null || right is null) ? Lifted(binary.OperatorKind, left, right)
            : Compute(binary, binary.OperatorKind, left, right, binary.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder || binary.IsChecked ? UnderlyingOf(binary.Type) : binary.Type, binary.IsChecked);
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
            return kind == BinaryOperatorKind.Add ? (string?)left + (string?)right
                : string.Equals((string?)left, (string?)right, StringComparison.Ordinal) == (kind == BinaryOperatorKind.Equals);
        }

        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && (left is Thing or Boxed or null || right is Thing or Boxed or null))
        {
            return left is null || right is null || (left is Thing { Native: null, Method: null } && right is Thing { Native: null, Method: null })
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
        return Stops ? Unknown.Value
            : unary.OperatorMethod is { } method ? method.IsFromSource() ? CallWith(unary, method, null, [operand]) : operand is decimal number && unary.OperatorKind == UnaryOperatorKind.Minus ? -number : Unknown.Value
            : (unary.OperatorKind, operand) switch
            {
                (UnaryOperatorKind.Not, bool flag) => !flag,
                (UnaryOperatorKind.Plus, _) => operand,
                (UnaryOperatorKind.Minus, not (Unknown or double or float)) => Compute(unary, BinaryOperatorKind.Subtract, 0, operand, unary.Type, unary.IsChecked),
                _ => Unknown.Value,
            };
    }

    private object? Convert(IConversionOperation conversion)
    {
        if (conversion.Type is null || conversion.Operand is IFlowAnonymousFunctionOperation or IMethodReferenceOperation)
        {
            return DelegateOf(conversion.Operand, conversion.Type);
        }

        object? value = Evaluate(conversion.Operand);
        if (Stops || conversion.Operand.Type is null)
        {
            return Stops ? Unknown.Value : value;
        }

        if (conversion.OperatorMethod is { } method && method.IsFromSource())
        {
            return CallWith(conversion, method, null, [value]);
        }

        ITypeSymbol from = _frame.Types.Apply(conversion.Operand.Type), to = _frame.Types.Apply(conversion.Type);
        Conversion kind = conversion.GetConversion();
        if (conversion.OperatorMethod is { } library)
        {
            return from.IsRefLikeType || to.IsRefLikeType ? Unknown.Value : Leave(conversion, library, null, [value]);
        }

        bool intoNullable = to.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (value is null)
        {
            if (to.IsValueType && !intoNullable && (kind.IsUnboxing || (kind.IsNullable && from.IsValueType)))
            {
                Fail(conversion, from.IsValueType ? $"'{conversion.Operand.Syntax}' has no value" : $"'{conversion.Operand.Syntax}' is null", from.IsValueType ? nameof(InvalidOperationException) : nameof(NullReferenceException));
            }

            return to.IsRefLikeType ? Unknown.Value : null;
        }

        if (to.IsReferenceType)
        {
            object? referred = from.IsValueType ? new Boxed(UnderlyingOf(from)!, value) : value;
            return IsOfType(referred, to) switch
            {
                true => referred,
                false when conversion.IsTryCast => null,
                false when kind.IsExplicit => Mismatch(conversion),
                _ => conversion.IsTryCast ? Unknown.Value : referred,
            };
        }

        if (from.IsReferenceType && !kind.IsUnboxing)
        {
            return Unknown.Value;
        }

        if (from.IsReferenceType)
        {
            return value is not Boxed boxed || TypeQuestions.IsExactly(NumberOf(boxed.Type), NumberOf(UnderlyingOf(to)!)) is null ? value is Thing { Type: INamedTypeSymbol { TypeKind: TypeKind.Class } } ? Mismatch(conversion) : value is string ? Mismatch(conversion) : Unknown.Value
                : SymbolEqualityComparer.Default.Equals(NumberOf(boxed.Type), NumberOf(UnderlyingOf(to)!)) ? boxed.Value
                : Mismatch(conversion);
        }

        return Number(conversion, value, NumberOf(UnderlyingOf(to)!), NumberOf(UnderlyingOf(from)!));
    }

    private object? Mismatch(IConversionOperation conversion)
    {
        Fail(conversion, $"'{conversion.Operand.Syntax}' is of another type", nameof(InvalidCastException));
        return Unknown.Value;
    }

    // An enumeration comes out of a box as its number, and the other way round.
    private static ITypeSymbol NumberOf(ITypeSymbol type) => (type as INamedTypeSymbol)?.EnumUnderlyingType ?? type;

    private object? Number(IConversionOperation conversion, object value, ITypeSymbol to, ITypeSymbol from)
    {
        if (SymbolEqualityComparer.Default.Equals(to, from))
        {
            return value;
        }

        if (ConstantNumbers.Fits(value, to.SpecialType) == false && (conversion.IsChecked || value is decimal))
        {
            Fail(conversion, "the value does not fit", nameof(OverflowException));
            return Unknown.Value;
        }

        return to.SpecialType switch
        {
            SpecialType.System_Double when value is IConvertible and not bool => value is char letter ? (double)letter : System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
            SpecialType.System_Decimal when ConstantNumbers.Number(value) is { } whole && value is not ulong => (decimal)whole,
            _ => ConstantNumbers.Number(value) is { } whole && ConstantNumbers.Narrow(whole, to.SpecialType) is { } narrowed ? narrowed
                : value is double or decimal or float && ConstantNumbers.Fits(value, to.SpecialType) == true && ConstantNumbers.Narrow((long)System.Convert.ToDecimal(Math.Truncate(System.Convert.ToDouble(value, CultureInfo.InvariantCulture))), to.SpecialType) is { } cut ? cut
                : Unknown.Value,
        };
    }

    private ITypeSymbol? TypeOf(object? value) => value switch
    {
        string => walk.Compilation.GetSpecialType(SpecialType.System_String),
        Boxed box => box.Type,
        Thing thing => thing.Type,
        _ => null,
    };

    private bool? IsOfType(object? value, ITypeSymbol wanted) =>
        value is null ? false : TypeOf(value) is { } type ? TypeQuestions.IsExactly(type, _frame.Types.Apply(wanted)) : null;

    private bool? Matches(IPatternOperation pattern, object? value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;

            case IConstantPatternOperation { Value: var wanted }:
                return Evaluate(wanted) is var expected && (expected is Unknown || value is Unknown) ? null
                    : value is null || expected is null ? value is null && expected is null
                    : value is Boxed box ? Same(box.Value, expected)
                    : value is Thing ? null
                    : Same(value, expected);

            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value);

            case ITypePatternOperation type:
                return value is Unknown ? null : IsOfType(value, type.MatchedType);

            case IDeclarationPatternOperation declaration:
                {
                    bool? matches = declaration.MatchesNull ? true : value is null ? false : value is Unknown ? null : declaration.MatchedType is { IsValueType: false } type ? IsOfType(value, type) ?? null : value is Boxed ? IsOfType(value, declaration.MatchedType!) : value is Thing or string ? null : true;
                    if (declaration.DeclaredSymbol is { } declared)
                    {
                        _frame[declared] = matches != true ? Unknown.Value : value is Boxed { Value: var inside } && declaration.MatchedType is { IsValueType: true } ? inside : Thing.Copy(value);
                    }

                    return matches;
                }

            case IRelationalPatternOperation relational when ConstantNumbers.Number(value) is { } number && ConstantNumbers.Number(Evaluate(relational.Value)) is { } bound:
                return ConstantNumbers.Compute(relational.OperatorKind, number, bound).Value as bool?;

            case IBinaryPatternOperation { OperatorKind: var kind } pair:
                {
                    bool decides = kind == BinaryOperatorKind.Or;
                    bool? left = Matches(pair.LeftPattern, value);
                    bool? right = left == decides ? null : Matches(pair.RightPattern, value);
                    return left == decides || right == decides ? decides : left == !decides && right == !decides ? !decides : null;
                }

            default:
                foreach (IDeclarationPatternOperation part in pattern.DescendantsAndSelf().OfType<IDeclarationPatternOperation>())
                {
                    if (part.DeclaredSymbol is { } declared)
                    {
                        _frame[declared] = Unknown.Value;
                    }
                }

                record.Leaves();
                return value is null && pattern is IRecursivePatternOperation or IListPatternOperation ? false : null;
        }
    }

    private static bool? Same(object? value, object? expected) =>
        ConstantNumbers.Number(value) is { } one && ConstantNumbers.Number(expected) is { } other ? one == other : Equals(value, expected);
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Conversions, and what they refuse.</content>
internal sealed partial class Executor
{
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

        if (Operator(conversion.OperatorMethod, conversion.ConstrainedToType) is { } method && method.IsFromSource())
        {
            return value is null && method.Parameters.FirstOrDefault()?.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? Lost() : CallWith(conversion, method, null, [value]);
        }

        ITypeSymbol from = _frame.Types.Apply(conversion.Operand.Type), to = _frame.Types.Apply(conversion.Type);
        Conversion kind = conversion.GetConversion();
        if (ObjectValue.IsSpan(to))
        {
            return kind.IsIdentity ? value : Span(conversion, to, value);
        }

        if (conversion.OperatorMethod is { } library)
        {
            return from.IsRefLikeType || to.IsRefLikeType ? Unknown.Value : Leave(conversion, library, null, [value]);
        }

        if (kind.IsIdentity || (kind.IsTupleLiteralConversion && value is Thing))
        {
            return value;
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
            object? referred = from.IsValueType ? new Boxed(UnderlyingOf(from)!, Thing.Copy(value)) : value;
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
}

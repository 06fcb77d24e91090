using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Guards of the class library whose arguments are constants: whether they throw is then certain.</summary>
internal static class Guards
{
    /// <param name="call">The call.</param>
    /// <param name="callee">A member of the class library.</param>
    /// <param name="body">The method that calls.</param>
    /// <param name="evaluate">The constant that an expression is.</param>
    public static bool Fails(CallStep call, IMethodSymbol callee, MethodBody body, Func<IOperation?, Optional<object?>> evaluate)
    {
        Optional<object?> Argument(int ordinal) => evaluate(call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value);

        Optional<object?> first = Argument(0);
        return callee.Name switch
        {
            "ThrowIfNull" => first is { HasValue: true, Value: null },
            "ThrowIfNullOrEmpty" => first is { HasValue: true, Value: null or "" },
            "ThrowIfNullOrWhiteSpace" => first is { HasValue: true, Value: null or string } && string.IsNullOrWhiteSpace((string?)first.Value),
            "ThrowIf" => first is { HasValue: true, Value: true },
            "ThrowIfZero" => Compare(first, 0) == 0,
            "ThrowIfNegative" => Compare(first, 0) < 0,
            "ThrowIfNegativeOrZero" => Compare(first, 0) <= 0,
            "ThrowIfEqual" => Compare(first, Argument(1)) == 0,
            "ThrowIfNotEqual" => Compare(first, Argument(1)) is not (null or 0),
            "ThrowIfGreaterThan" => Compare(first, Argument(1)) > 0,
            "ThrowIfGreaterThanOrEqual" => Compare(first, Argument(1)) >= 0,
            "ThrowIfLessThan" => Compare(first, Argument(1)) < 0,
            "ThrowIfLessThanOrEqual" => Compare(first, Argument(1)) <= 0,
            "ThrowIfCancellationRequested" => IsCancelled(OutsideCall.ReceiverOf(call), body),
            _ => false,
        };
    }

    private static int? Compare(Optional<object?> one, Optional<object?> other) =>
        one is { HasValue: true, Value: IConvertible left and not string } && other is { HasValue: true, Value: IConvertible right and not string }
            && left is not (bool or char or DateTime) && right is not (bool or char or DateTime)
            ? ToDouble(left).CompareTo(ToDouble(right))
            : null;

    private static double ToDouble(IConvertible number) => number.ToDouble(CultureInfo.InvariantCulture);

    // A token that is made cancelled stays so.
    private static bool IsCancelled(IOperation? token, MethodBody body) => token switch
    {
        IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: true } }] } => true,
        IConversionOperation conversion => IsCancelled(conversion.Operand, body),
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => IsCancelled(body.Results.MadeWith(field), body),
        _ => false,
    };
}

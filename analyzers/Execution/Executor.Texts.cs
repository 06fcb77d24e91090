using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Texts that are made of others and of numbers.</content>
internal sealed partial class Executor
{
    // "port " + number
    private static bool IsConcatenation(BinaryOperatorKind kind, IMethodSymbol? method, ITypeSymbol? type) =>
        kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String && method?.IsFromSource() != true;

    private object? Concatenate(IOperation at, params (IOperation Operand, object? Value)[] parts)
    {
        string? all = "";
        foreach ((IOperation operand, object? value) in parts)
        {
            string? text = Written(at, operand, value) as string;
            all = all is null || text is null ? null : all + text;
        }

        return all is null || Stops || Sizes.IsLarge(all) ? Unknown.Value : all;
    }

    // $"port {number}"
    private object? Interpolated(IInterpolatedStringOperation text)
    {
        string? all = "";
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            string? one = part switch
            {
                IInterpolatedStringTextOperation { Text: var plain } => Evaluate(plain) as string,
                IInterpolationOperation { Expression: var expression } hole => Written(hole, expression, Evaluate(expression)) is string written && hole is { Alignment: null, FormatString: null } ? written : null,
                _ => null,
            };
            all = all is null || one is null || Sizes.IsLarge(all) ? null : all + one;
        }

        return all is null || Stops ? Unknown.Value : all;
    }

    // An object is asked for its text.
    private object? Written(IOperation at, IOperation operand, object? value)
    {
        while (operand is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
        {
            operand = conversion.Operand;
        }

        ITypeSymbol? type = operand.Type is null ? null : _frame.Types.Apply(operand.Type);
        if (Stops)
        {
            return Unknown.Value;
        }

        if (TextOf(value, type) is { } text)
        {
            return text;
        }

        if (TypeOf(value) is INamedTypeSymbol { TypeKind: not TypeKind.Enum } made && made.IsFromSource()
            && walk.Compilation.ObjectType.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault() is { } asked && CallTargets.In(made, asked) is { } written)
        {
            return written.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType ? Unknown.Value
                : CallWith(at, written, value is Boxed { Value: var inside } ? inside : value, []);
        }

        return (TypeOf(value) ?? type) is { } plain && (IsPlain(plain) || plain.TypeKind == TypeKind.Enum) ? Unknown.Value : Lost();
    }

    // What a value is as a text, wherever that is; null: not known.
    private string? TextOf(object? value, ITypeSymbol? type) => value switch
    {
        null => "",
        string text => text,
        Boxed { Value: var inside, Type: var boxed } => TextOf(inside, boxed),
        _ when type is null or { TypeKind: TypeKind.Enum } || _frame.Types.Apply(type).TypeKind == TypeKind.Enum => null,
        char letter => letter.ToString(),
        bool flag => flag ? "True" : "False",
        sbyte or byte or short or ushort or int or uint or long or ulong when ConstantNumbers.Number(value) is >= 0 and var number => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Texts that are made of others and of numbers.</content>
internal sealed partial class Executor
{
    // $"port {number}"
    private object? Interpolated(IInterpolatedStringOperation text)
    {
        string? all = "";
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            string? one = part switch
            {
                IInterpolatedStringTextOperation { Text: var plain } => Evaluate(plain) as string,
                IInterpolationOperation { Expression: var expression } hole => TextOf(Evaluate(expression), expression.Type) is { } value && hole is { Alignment: null, FormatString: null } ? value : null,
                _ => null,
            };
            all = all is null || one is null ? null : all + one;
        }

        if (!IsQuiet(text))
        {
            record.Overlooks();
        }

        return all is null || Sizes.IsLarge(all) ? Unknown.Value : all;
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

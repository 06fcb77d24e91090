using System.Globalization;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Texts that are constants, and are not what a member of the class library takes them for.</summary>
internal static class FailingTexts
{
    /// <param name="callee">A member that makes something of a text, and throws if it cannot.</param>
    /// <param name="argument">What is passed as the parameter of that number.</param>
    public static bool Fails(IMethodSymbol callee, Func<int, Optional<object?>> argument)
    {
        if (!callee.IsStatic || !callee.Parameters.All(static parameter => parameter.Ordinal == 0 || parameter.Type.Name is "IFormatProvider" || parameter.Type.SpecialType == SpecialType.System_Boolean || parameter.Type is IArrayTypeSymbol || parameter.Type.SpecialType is SpecialType.System_Object or SpecialType.System_String))
        {
            return false;
        }

        if (callee.ContainingType.IsNamed("System", "Enum") && callee.Name == "Parse")
        {
            return callee.TypeArguments is [INamedTypeSymbol { TypeKind: TypeKind.Enum } type] && argument(0).Value is string name && !IsValueOf(type, name);
        }

        if (argument(0) is not { HasValue: true, Value: null or string } given || callee.Parameters is not [{ Type.SpecialType: SpecialType.System_String }, ..])
        {
            return false;
        }

        var text = (string?)given.Value;
        return callee.Name switch
        {
            "Parse" => text is null || !IsParsed(callee.ContainingType, text),
            "FromBase64String" => text is null || !IsBase64(text),
            "FromHexString" => text is null || text.Length % 2 != 0 || text.Any(static one => !Uri.IsHexDigit(one)),
            "Format" => text is not null && callee.ContainingType.SpecialType == SpecialType.System_String && callee.Parameters.All(static parameter => parameter.Type is not IArrayTypeSymbol)
                && HighestHole(text) >= callee.Parameters.Length - 1,
            _ => callee.ContainingType.IsNamed("System", "Convert") && callee.Parameters.Length == 1 && text is not null && NumberMadeBy(callee) is { } number && !IsNumber(text, number),
        };
    }

    private static SpecialType? NumberMadeBy(IMethodSymbol callee) =>
        callee.ReturnType.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 and var number && callee.Name.StartsWith("To", StringComparison.Ordinal) ? number : null;

    private static bool IsParsed(INamedTypeSymbol type, string text) => type.SpecialType switch
    {
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => IsNumber(text, type.SpecialType),
        SpecialType.System_Boolean => bool.TryParse(text, out _),
        SpecialType.System_Char => text.Length == 1,

        // What separates digits, and how they are called, is a matter of the culture; that there are some is not.
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_DateTime => text.Any(char.IsDigit) || IsNumberWord(text),
        _ => type.Name switch
        {
            "Guid" => Guid.TryParse(text, out _),
            "Version" => Version.TryParse(text, out _),
            "TimeSpan" or "DateOnly" or "TimeOnly" or "DateTimeOffset" => text.Any(char.IsDigit),
            _ => true,
        },
    };

    private static bool IsNumberWord(string text) => text.Trim().TrimStart('-', '+') is "NaN" or "Infinity" or "\u221E";

    private static bool IsNumber(string text, SpecialType type) =>
        decimal.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out decimal number) && ConstantNumbers.Fits(number, type) != false;

    // A number is a value of any enumeration.
    private static bool IsValueOf(INamedTypeSymbol type, string text) => text.Split(',').Select(static name => name.Trim()).All(name =>
        name.Length > 0 && (char.IsDigit(name[0]) || name[0] is '-' or '+'
            || type.GetMembers().Any(member => member is IFieldSymbol { IsConst: true } && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))));

    private static bool IsBase64(string text)
    {
        string plain = string.Concat(text.Where(static one => !char.IsWhiteSpace(one)));
        return plain.Length % 4 == 0 && plain.TrimEnd('=').All(static one => one is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/');
    }

    // "{0} of {1}"
    private static int HighestHole(string format)
    {
        int highest = -1;
        for (int at = 0; at < format.Length; at++)
        {
            if (format[at] == '{' && at + 1 < format.Length)
            {
                int digits = 0, number = 0;
                for (; at + 1 + digits < format.Length && char.IsDigit(format[at + 1 + digits]) && digits < 6; digits++)
                {
                    number = (number * 10) + format[at + 1 + digits] - '0';
                }

                highest = digits > 0 ? Math.Max(highest, number) : highest;
                at += format[at + 1] == '{' ? 1 : 0;
            }
        }

        return highest;
    }
}

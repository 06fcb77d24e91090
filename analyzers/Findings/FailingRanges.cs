using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Parts of texts, arrays and spans that are not there, and lengths that nothing has.</summary>
internal static class FailingRanges
{
    /// <param name="callee">A member of the class library.</param>
    /// <param name="receiver">What it is called on.</param>
    /// <param name="argument">What is passed as the parameter of that number.</param>
    public static bool Fails(IMethodSymbol callee, Optional<object?> receiver, Func<int, Optional<object?>> argument)
    {
        if (callee.Parameters.Any(parameter => IsCount(parameter) && Number(argument(parameter.Ordinal)) < (parameter.Name == "millisecondsTimeout" ? -1 : 0)))
        {
            return true;
        }

        long? own = ObjectValue.LengthOf(receiver.Value), first = Number(argument(0)), second = Number(argument(1));
        bool isPlain = callee.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_Int32);
        switch (callee.Name)
        {
            case "Substring" or "Slice" or "Remove" when isPlain && own is not null:
                return first > own || first + (second ?? 0) > own || (callee is { Name: "Remove", Parameters.Length: 1 } && first > own);

            case "Insert" when callee.ContainingType.SpecialType == SpecialType.System_String:
                return first > own;

            case "CopyTo" when own is not null && callee.Parameters is [_] && ObjectValue.IsSpan(callee.ContainingType):
                return own > ObjectValue.LengthOf(argument(0).Value);

            case "CopyTo" when own is not null && callee.Parameters is [{ Type: IArrayTypeSymbol or { SpecialType: SpecialType.System_Array } }, _]:
                return own + second > ObjectValue.LengthOf(argument(0).Value);

            case "CopyTo" when callee is { IsStatic: true, ContainingType.Name: "MemoryExtensions" }:
                return ObjectValue.LengthOf(argument(0).Value) > ObjectValue.LengthOf(argument(1).Value);

            case "AsSpan" or "AsMemory" when callee is { IsStatic: true, ContainingType.Name: "MemoryExtensions", Parameters.Length: > 1 }:
                return second + (Number(argument(2)) ?? 0) > ObjectValue.LengthOf(argument(0).Value);

            case "Copy" or "ConstrainedCopy" when callee.ContainingType.SpecialType == SpecialType.System_Array:
                return callee.Parameters.Length == 3
                    ? Number(argument(2)) is { } all && (all > ObjectValue.LengthOf(argument(0).Value) || all > ObjectValue.LengthOf(argument(1).Value))
                    : callee.Parameters.Length == 5 && Number(argument(4)) is { } some
                        && (second + some > ObjectValue.LengthOf(argument(0).Value) || Number(argument(3)) + some > ObjectValue.LengthOf(argument(2).Value));

            case "Resize" when callee.ContainingType.SpecialType == SpecialType.System_Array:
                return second < 0;

            default:
                return IsTooShort(callee, argument) || IsConverted(callee, argument(0));
        }
    }

    // A name that says how many there are, or where: nothing takes less than none.
    private static bool IsCount(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_Int32
        && parameter.Name is "capacity" or "count" or "length" or "index" or "startIndex" or "start" or "minimumLength" or "totalWidth" or "newSize" or "initialCount" or "millisecondsTimeout";

    // BitConverter.ToInt32(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes)
    private static bool IsTooShort(IMethodSymbol callee, Func<int, Optional<object?>> argument) =>
        callee is { IsStatic: true, ContainingType.Name: "BitConverter" or "BinaryPrimitives" } && ObjectValue.IsSpan(callee.Parameters.FirstOrDefault()?.Type)
        && (callee.Name.StartsWith("To", StringComparison.Ordinal) || callee.Name.StartsWith("Read", StringComparison.Ordinal))
        && TypeQuestions.SizeOf(callee.ReturnType) > ObjectValue.LengthOf(argument(0).Value);

    // Convert.ToByte(300), byte.CreateChecked(300)
    private static bool IsConverted(IMethodSymbol callee, Optional<object?> value) =>
        callee.IsStatic && callee.Parameters.Length == 1 && value is { HasValue: true, Value: not (null or string or bool) }
        && ((callee.ContainingType.IsNamed("System", "Convert") && callee.Name.StartsWith("To", StringComparison.Ordinal)) || callee.Name == "CreateChecked")
        && ConstantNumbers.Fits(value.Value, callee.ReturnType.SpecialType) == false;

    private static long? Number(Optional<object?> value) => value.HasValue ? ConstantNumbers.Number(value.Value) : null;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Texts that are put together.</content>
internal sealed partial class StepReader
{
    private static bool IsConcatenation(IOperation? operation) =>
        operation is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Add,
            OperatorMethod: null,
            ConstantValue.HasValue: false,
            Type.SpecialType: SpecialType.System_String,
        };

    private void Concatenation(IBinaryOperation binary)
    {
        List<IOperation> parts = [];
        AddParts(binary, parts);
        foreach (IOperation part in parts)
        {
            TextOf(part, binary.Type);
        }

        // A text to which nothing is added is used as it is.
        if (parts.Count > 1 || (parts.Count == 1 && parts[0].Type?.SpecialType != SpecialType.System_String))
        {
            Allocates(binary, AllocationKind.Text, "a concatenation of strings");
        }
    }

    // The compiler leaves out what is empty.
    private static void AddParts(IOperation operation, List<IOperation> parts)
    {
        switch (operation)
        {
            case IBinaryOperation binary when IsConcatenation(binary):
                AddParts(binary.LeftOperand, parts);
                AddParts(binary.RightOperand, parts);
                break;

            case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion:
                AddParts(conversion.Operand, parts);
                break;

            case { ConstantValue: { HasValue: true, Value: null or "" } }:
                break;

            default:
                parts.Add(operation);
                break;
        }
    }

    private void Interpolation(IInterpolatedStringOperation text)
    {
        bool hasText = false;
        bool isPlain = true;
        int holes = 0;
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            if (part is IInterpolationOperation hole)
            {
                TextOf(hole.Expression, text.Type, isFormatted: true);
                holes++;
                isPlain &= hole is { Alignment: null, FormatString: null, Expression.Type.SpecialType: SpecialType.System_String };
            }
            else
            {
                hasText |= part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: not "" };
            }
        }

        // A single text in a hole is used as it is.
        if (hasText || holes != 1 || !isPlain)
        {
            Allocates(text, AllocationKind.Text, "an interpolated string");
        }
    }

    // What an object says of itself is a call. The class library's own types are part of the text that is made.
    private void TextOf(IOperation part, ITypeSymbol? text, bool isFormatted = false)
    {
        IOperation value = part is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion ? conversion.Operand : part;
        if (value.Type is null || types.Apply(value.Type) is not INamedTypeSymbol type)
        {
            return;
        }

        // Whatever it is.
        if ((type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Interface) && value.ConstantValue is { HasValue: false }
            && text?.BaseType?.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().FirstOrDefault() is { } asked)
        {
            _steps.Add(new CallStep(value, asked, type, IsVirtual: true, []) { Instance = value });
            return;
        }

        if (!type.IsFromSource())
        {
            return;
        }

        if (isFormatted && Formatters.MemberOf(type, isUtf8: false) is { } formatter)
        {
            if (formatter.IsFromSource())
            {
                Call(value, formatter, type, true, []);
            }

            return;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.IsEmpty) is { } method)
            {
                if (!OfRecord(value, method) && method.IsFromSource())
                {
                    Call(value, method, type, true, []);
                }

                return;
            }
        }
    }
}

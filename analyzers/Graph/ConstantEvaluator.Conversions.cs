using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Casts, boxes and narrower numbers.</content>
internal readonly partial struct ConstantEvaluator
{
    private Optional<object?> Convert(IConversionOperation conversion)
    {
        Optional<object?> operand = Evaluate(conversion.Operand);
        if (!operand.HasValue && conversion is { Type.IsReferenceType: true, Operand.Type: { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } boxed } && boxed is not ITypeParameterSymbol)
        {
            return new ObjectValue(types.Apply(boxed));
        }

        if (!operand.HasValue || operand.Value is TypeValue or MethodValue)
        {
            return operand;
        }

        if (operand.Value is null)
        {
            // Nothing is no number.
            return conversion.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? default : operand;
        }

        if (conversion.Type is { IsReferenceType: true } reference)
        {
            return Referred(operand.Value, conversion, types.Apply(reference));
        }

        if (operand.Value is ObjectValue)
        {
            return default;
        }

        ITypeSymbol? target = conversion.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration
            ? enumeration.EnumUnderlyingType
            : conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var some] } ? some : conversion.Type;
        if (conversion.IsChecked && ConstantNumbers.Fits(operand.Value, target?.SpecialType) == false)
        {
            return default;
        }

        return ConstantNumbers.Number(operand.Value) is long number && target is not null && ConstantNumbers.Narrow(number, target.SpecialType) is { } narrowed
            ? narrowed
            : operand.Value is bool && target?.SpecialType == SpecialType.System_Boolean ? operand : default;
    }

    // A number in a box is an object of its type, and a text stays one.
    private Optional<object?> Referred(object value, IConversionOperation conversion, ITypeSymbol target)
    {
        object? referred = value is string or ObjectValue ? value
            : conversion.Operand.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } boxed ? new ObjectValue(types.Apply(boxed))
            : null;
        if (referred is null || !conversion.IsTryCast)
        {
            return referred ?? default(Optional<object?>);
        }

        return types.MadeOf(referred) is { } made && TypeQuestions.IsExactly(made, target) is { } isType ? (isType ? referred : null) : default(Optional<object?>);
    }
}

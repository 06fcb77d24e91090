using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Types and values that are asked about.</content>
internal readonly partial struct ConstantEvaluator
{
    private Optional<object?> IsOfType(IIsPatternOperation test)
    {
        if (Evaluate(test.Value) is { HasValue: true, Value: null })
        {
            return false;
        }

        ITypeSymbol? wanted = test.Pattern is ITypePatternOperation pattern ? pattern.MatchedType : (test.Pattern as IDeclarationPatternOperation)?.MatchedType;
        return test.Value.Type is { } tested && wanted is not null && IsOfType(test.Value, types.Apply(tested), types.Apply(wanted)) is { } isType
            ? isType
            : default(Optional<object?>);
    }

    /// <summary>Whether what is asked matches a pattern; null: that is not known.</summary>
    public bool? Matches(IOperation asked, IPatternOperation pattern) => Evaluate(asked) is { HasValue: true, Value: var value } ? Matches(pattern, value) : null;

    // The first arm that is certain to be taken, if those before it are certain not to be.
    private Optional<object?> Chosen(ISwitchExpressionOperation choice)
    {
        Optional<object?> value = Evaluate(choice.Value);
        foreach (ISwitchExpressionArmOperation arm in value.HasValue ? choice.Arms : [])
        {
            bool? isTaken = arm.Pattern is IDiscardPatternOperation ? true : Matches(arm.Pattern, value.Value);
            isTaken = isTaken == true && arm.Guard is { } guard ? Evaluate(guard).Value as bool? : isTaken;
            if (isTaken != false)
            {
                return isTaken == true ? Evaluate(arm.Value) : default;
            }
        }

        return default;
    }

    // By the type that it has here, or by the one that it was made of.
    private bool? IsOfType(IOperation value, ITypeSymbol tested, ITypeSymbol wanted) =>
        TypeQuestions.Is(tested, wanted)
        ?? (types.MadeOf(Evaluate(value).Value) is { } made ? TypeQuestions.IsExactly(made, wanted) : null);

    private bool? Matches(IPatternOperation pattern, object? value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;

            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: not null } } when value is ObjectValue:
                return null;

            case IRecursivePatternOperation or IDeclarationPatternOperation { MatchesNull: false } or ITypePatternOperation when value is null:
                return false;

            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value);

            case IConstantPatternOperation constant when constant.Value.ConstantValue is { HasValue: true, Value: var expected }:
                return ConstantNumbers.Number(value) is long tested && ConstantNumbers.Number(expected) is long wanted ? tested == wanted : Equals(value, expected);

            case IRelationalPatternOperation relational when relational.Value.ConstantValue is { HasValue: true, Value: var limit }
                && ConstantNumbers.Number(value) is long number && ConstantNumbers.Number(limit) is long bound:
                return ConstantNumbers.Compute(relational.OperatorKind, number, bound).Value as bool?;

            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                {
                    bool? left = Matches(either.LeftPattern, value);
                    bool? right = Matches(either.RightPattern, value);
                    return left == true || right == true ? true : left == false && right == false ? false : null;
                }

            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                {
                    bool? left = Matches(both.LeftPattern, value);
                    bool? right = Matches(both.RightPattern, value);
                    return left == false || right == false ? false : left == true && right == true ? true : null;
                }

            default:
                return null;
        }
    }
}

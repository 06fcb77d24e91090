using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Methods that do nothing but choose what they return: <c>if (isFast) { return new Fast(); } return new Slow();</c>.</content>
internal readonly partial struct ConstantEvaluator
{
    // What statements return; nothing where they do not return, or where that is not known.
    private (bool IsKnown, bool Returns, Optional<object?> Value) Decide(IEnumerable<IOperation> statements)
    {
        foreach (IOperation statement in statements)
        {
            (bool isKnown, bool returns, Optional<object?> value) = Decide(statement);
            if (!isKnown || returns)
            {
                return (isKnown, returns, value);
            }
        }

        return (true, false, default);
    }

    private (bool IsKnown, bool Returns, Optional<object?> Value) Decide(IOperation? statement)
    {
        switch (statement)
        {
            case null:
                return (true, false, default);

            case IBlockOperation block:
                return Decide(block.Operations);

            case IReturnOperation { ReturnedValue: { } result }:
                return Evaluate(result) is { HasValue: true } value ? (true, true, value) : default;

            case IConditionalOperation choice:
                return Evaluate(choice.Condition) is { HasValue: true, Value: bool isTrue } ? Decide(isTrue ? choice.WhenTrue : choice.WhenFalse) : default;

            case ISwitchOperation choice:
                return Evaluate(choice.Value) is { HasValue: true, Value: var chosen } && CaseOf(choice, chosen) is { } taken
                    ? Decide(taken.Body.TakeWhile(static inner => inner is not IBranchOperation { BranchKind: BranchKind.Break }))
                    : default;

            default:
                return default;
        }
    }

    // The one case that is certain to be taken; null: that is not known, or there is none.
    private ISwitchCaseOperation? CaseOf(ISwitchOperation choice, object? value)
    {
        ISwitchCaseOperation? otherwise = null;
        foreach (ISwitchCaseOperation one in choice.Cases)
        {
            foreach (ICaseClauseOperation clause in one.Clauses)
            {
                bool? isTaken = clause switch
                {
                    IDefaultCaseClauseOperation => false,
                    ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: var expected } } => value is ObjectValue or MethodValue ? null
                        : ConstantNumbers.Number(value) is { } number && ConstantNumbers.Number(expected) is { } wanted ? number == wanted : Equals(value, expected),
                    IPatternCaseClauseOperation { Guard: null } pattern => Matches(pattern.Pattern, value),
                    _ => null,
                };
                if (isTaken != false)
                {
                    return isTaken == true ? one : null;
                }

                otherwise = clause is IDefaultCaseClauseOperation ? one : otherwise;
            }
        }

        return otherwise;
    }
}

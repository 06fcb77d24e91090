using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Types that values are of, and patterns that they match.</content>
internal sealed partial class Executor
{
    private ITypeSymbol? TypeOf(object? value) => value switch
    {
        string => walk.Compilation.GetSpecialType(SpecialType.System_String),
        Boxed box => box.Type,
        Thing thing => thing.Type,
        _ => null,
    };

    private bool? IsOfType(object? value, ITypeSymbol wanted) =>
        value is null ? false : TypeOf(value) is { } type ? TypeQuestions.IsExactly(type, _frame.Types.Apply(wanted)) : null;

    private bool? Matches(IPatternOperation pattern, object? value)
    {
        bool? matches = GoesDeeper(1) ? Matched(pattern, value) : null;
        _nesting--;
        return matches;
    }

    private bool? Matched(IPatternOperation pattern, object? value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;

            case IConstantPatternOperation { Value: var wanted }:
                return Evaluate(wanted) is var expected && (expected is Unknown || value is Unknown) ? null
                    : value is null || expected is null ? value is null && expected is null
                    : value is Boxed box ? Same(box.Value, expected)
                    : value is Thing ? null
                    : Same(value, expected);

            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value);

            case ITypePatternOperation type:
                return value is Unknown ? null : IsOfType(value, type.MatchedType);

            case IDeclarationPatternOperation declaration:
                {
                    bool? matches = declaration.MatchesNull ? true : value is null ? false : value is Unknown ? null : declaration.MatchedType is { IsValueType: false } type ? IsOfType(value, type) ?? null : value is Boxed ? IsOfType(value, declaration.MatchedType!) : value is Thing or string ? null : true;
                    if (declaration.DeclaredSymbol is { } declared)
                    {
                        _frame[declared] = matches != true ? Unknown.Value : value is Boxed { Value: var inside } && declaration.MatchedType is { IsValueType: true } ? inside : Thing.Copy(value);
                    }

                    return matches;
                }

            case IRelationalPatternOperation relational when ConstantNumbers.Number(value) is { } number && ConstantNumbers.Number(Evaluate(relational.Value)) is { } bound:
                return ConstantNumbers.Compute(relational.OperatorKind, number, bound).Value as bool?;

            case IBinaryPatternOperation { OperatorKind: var kind } pair:
                {
                    bool decides = kind == BinaryOperatorKind.Or;
                    bool? left = Matches(pair.LeftPattern, value);
                    bool? right = left == decides ? null : Matches(pair.RightPattern, value);
                    return left == decides || right == decides ? decides : left == !decides && right == !decides ? !decides : null;
                }

            default:
                foreach (IDeclarationPatternOperation part in pattern.DescendantsAndSelf().OfType<IDeclarationPatternOperation>())
                {
                    if (part.DeclaredSymbol is { } declared)
                    {
                        _frame[declared] = Unknown.Value;
                    }
                }

                return value is null && pattern is IRecursivePatternOperation or IListPatternOperation ? false : null;
        }
    }

    private static bool? Same(object? value, object? expected) =>
        ConstantNumbers.Number(value) is { } one && ConstantNumbers.Number(expected) is { } other ? one == other : Equals(value, expected);
}

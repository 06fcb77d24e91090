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
        value is null ? false : value is Thing { Walk: not null } ? false : value is Thing { Type: null, Native: { } native } ? library.IsOfType(native, _frame.Types.Apply(wanted)) : TypeOf(value) is { } type ? TypeQuestions.IsExactly(type, _frame.Types.Apply(wanted)) : null;

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
                    bool? matches = declaration.MatchesNull ? true : Declares(declaration.MatchedType, value);
                    bool isUnboxed = declaration.MatchedType is { IsValueType: true };
                    Declare(declaration.DeclaredSymbol, matches != true ? Unknown.Value : value is Boxed { Value: var inside } && isUnboxed ? inside : Thing.Copy(value));
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

            case IListPatternOperation list when ElementsOf(value) is { } elements:
                return MatchesAll(list, elements);

            case IRecursivePatternOperation parts when parts.DeconstructionSubpatterns.IsEmpty || PartsOf(parts, value) is not null:
                {
                    bool? matches = value is Boxed ? null : Holds(parts.MatchedType, value);
                    Declare(parts.DeclaredSymbol, matches == true ? Thing.Copy(value) : Unknown.Value);
                    for (int at = 0; at < parts.DeconstructionSubpatterns.Length; at++)
                    {
                        matches = matches == true ? Matches(parts.DeconstructionSubpatterns[at], PartsOf(parts, value)![at]) : Undecided(parts.DeconstructionSubpatterns[at], matches);
                    }

                    foreach (IPropertySubpatternOperation part in parts.PropertySubpatterns)
                    {
                        matches = matches == true ? Matches(part.Pattern, Load(At(part.Member, value))) : Undecided(part, matches);
                    }

                    return matches;
                }

            default:
                return value is null && pattern is IRecursivePatternOperation or IListPatternOperation ? Undecided(pattern, false) : Undecided(pattern, null);
        }
    }

    // Whether there is a value of a type, for a variable to hold it.
    private bool? Declares(ITypeSymbol? type, object? value) => value switch
    {
        null => false,
        Unknown => null,
        _ when type is { IsValueType: false } => IsOfType(value, type),
        Boxed => IsOfType(value, type!),
        Thing or string => null,
        _ => true,
    };

    // Whether there is a value of a type, to look at its parts.
    private bool? Holds(ITypeSymbol? type, object? value) => value switch
    {
        null => false,
        Unknown => null,
        Opaque or string when type is { IsReferenceType: true } => IsOfType(value, type),
        _ => true,
    };

    // What is declared in a pattern that was not looked at is not known.
    private bool? Undecided(IOperation pattern, bool? matches)
    {
        if (matches is null && pattern.DescendantsAndSelf().Any(Calls))
        {
            record.Overlooks();
        }

        foreach (IOperation part in pattern.DescendantsAndSelf())
        {
            Declare(part is IDeclarationPatternOperation declaration ? declaration.DeclaredSymbol : (part as IRecursivePatternOperation)?.DeclaredSymbol, Unknown.Value);
        }

        return matches;
    }

    private static bool Calls(IOperation part) => part switch
    {
        IRecursivePatternOperation parts => parts.DeconstructSymbol is IMethodSymbol,
        IListPatternOperation list => list.InputType is not (IArrayTypeSymbol or { SpecialType: SpecialType.System_String }),
        IPropertySubpatternOperation { Member: IPropertyReferenceOperation { Property: var property } } => property.IsFromSource() && !IsLikeField(property, property.GetMethod),
        _ => false,
    };

    private void Declare(ISymbol? variable, object? value)
    {
        if (variable is not null)
        {
            _frame[variable] = value;
        }
    }

    private static bool? Same(object? value, object? expected) =>
        ConstantNumbers.Number(value) is { } one && ConstantNumbers.Number(expected) is { } other ? one == other : Equals(value, expected);
}

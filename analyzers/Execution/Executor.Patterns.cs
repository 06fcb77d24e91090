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
                    bool? matches = declaration.MatchesNull ? true : value is null ? false : value is Unknown ? null : declaration.MatchedType is { IsValueType: false } type ? IsOfType(value, type) ?? null : value is Boxed ? IsOfType(value, declaration.MatchedType!) : value is Thing or string ? null : true;
                    Declare(declaration.DeclaredSymbol, matches != true ? Unknown.Value : value is Boxed { Value: var inside } && declaration.MatchedType is { IsValueType: true } ? inside : Thing.Copy(value));
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
                    bool? matches = value is null ? false : value is Unknown ? null : parts.MatchedType is { IsReferenceType: true } type && value is Opaque or string ? IsOfType(value, type) : value is Boxed ? null : true;
                    Declare(parts.DeclaredSymbol, matches == true ? Thing.Copy(value) : Unknown.Value);
                    for (int at = 0; at < parts.DeconstructionSubpatterns.Length; at++)
                    {
                        matches = matches == true ? Matches(parts.DeconstructionSubpatterns[at], PartsOf(parts, value)![at]) : Undecided(parts.DeconstructionSubpatterns[at], matches);
                    }

                    foreach (IPropertySubpatternOperation part in parts.PropertySubpatterns)
                    {
                        matches = matches == true ? Matches(part.Pattern, Load(new Place(part.Member, value, []))) : Undecided(part, matches);
                    }

                    return matches;
                }

            default:
                return value is null && pattern is IRecursivePatternOperation or IListPatternOperation ? Undecided(pattern, false) : Undecided(pattern, null);
        }
    }

    // What a tuple is taken apart into, or a record that nobody has written another Deconstruct for.
    private static object?[]? PartsOf(IRecursivePatternOperation pattern, object? value) => (value, pattern.DeconstructSymbol) switch
    {
        (Thing { IsOpen: false, Type: INamedTypeSymbol { IsTupleType: true, TupleElements: var parts } } tuple, null) when parts.Length == pattern.DeconstructionSubpatterns.Length =>
            [.. parts.Select(part => tuple.Fields.TryGetValue(PlaceOf(part), out object? one) ? one : Unknown.Value)],
        (Thing { Type: INamedTypeSymbol { IsRecord: true } type } record, IMethodSymbol { IsImplicitlyDeclared: true } deconstruct) =>
            [.. deconstruct.Parameters.Select(parameter => type.OriginalDefinition.GetMembers(parameter.Name).FirstOrDefault() is { } member && record.Fields.TryGetValue(member, out object? one) ? one : Unknown.Value)],
        _ => null,
    };

    private static IReadOnlyList<object?>? ElementsOf(object? value) => value switch
    {
        string text => [.. text.Cast<object?>()],
        Thing { Elements: { } elements } => elements,
        _ => null,
    };

    // ['0', 'x', ..]
    private bool? MatchesAll(IListPatternOperation list, IReadOnlyList<object?> elements)
    {
        int slice = list.Patterns.IndexOf(list.Patterns.OfType<ISlicePatternOperation>().FirstOrDefault()!);
        if (slice < 0 ? elements.Count != list.Patterns.Length : elements.Count < list.Patterns.Length - 1)
        {
            return Undecided(list, false);
        }

        Declare(list.DeclaredSymbol, Unknown.Value);
        bool? matches = true;
        for (int at = 0; at < list.Patterns.Length; at++)
        {
            IPatternOperation part = list.Patterns[at];
            matches = matches != true ? Undecided(part, matches)
                : part is not ISlicePatternOperation rest ? Matches(part, elements[slice >= 0 && at > slice ? elements.Count - list.Patterns.Length + at : at])
                : rest.Pattern is null ? true : Undecided(rest, null);
        }

        return matches;
    }

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

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Execution;

/// <content>What patterns take values apart into.</content>
internal sealed partial class Executor
{
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
}

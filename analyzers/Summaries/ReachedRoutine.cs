using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;

namespace Tophalf.Analyzers.Summaries;

/// <summary>A routine with rules that a member comes to, itself or through what it calls.</summary>
/// <param name="Id">Its documentation id.</param>
/// <param name="IsLifted">Whether it is called with the constants that lift those of its rules that constants lift.</param>
internal readonly record struct ReachedRoutine(string Id, bool IsLifted)
{
    /// <summary>A routine as it is called somewhere; null: it has no name.</summary>
    public static ReachedRoutine? Of(IMethodSymbol routine, ImmutableArray<RoutineRule> rules, Func<RoutineRule, bool> isLifted) =>
        routine.OriginalDefinition.GetDocumentationCommentId() is { } id
            ? new ReachedRoutine(id, rules.Any(isLifted) && rules.All(rule => rule.UnlessParameter is null || isLifted(rule)))
            : null;

    /// <summary>The routine as a compilation sees it; null: it does not.</summary>
    public IMethodSymbol? In(Compilation compilation) => DocumentationCommentId.GetFirstSymbolForDeclarationId(Id, compilation) as IMethodSymbol;
}

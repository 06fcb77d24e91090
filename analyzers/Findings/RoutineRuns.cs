using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Execution;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>The routines of a context in which nothing may be thrown, run with what is known.</summary>
internal sealed class RoutineRuns
{
    private static readonly ImmutableHashSet<DiagnosticDescriptor> s_aboutPlaces =
        [ContextRules.Throws, ContextRules.Forbidden, ContextRules.Allocates, ContextRules.MayAllocate, ContextRules.Blocks];

    private readonly ContextWalk _walk;
    private readonly RunContext _context;
    private readonly ImmutableArray<Visit> _routines;
    private readonly Dictionary<IMethodSymbol, RoutineRun?> _always = new(SymbolEqualityComparer.Default);

    /// <param name="walk">The program.</param>
    /// <param name="context">The context.</param>
    /// <param name="routines">Its routines.</param>
    public RoutineRuns(ContextWalk walk, RunContext context, ImmutableArray<Visit> routines)
    {
        _walk = walk;
        _context = context;
        _routines = walk.Names.Forbids(context, Effect.ThrowsExplicit) ? routines : [];
    }

    /// <summary>Takes back what was found at places that no routine ever comes to.</summary>
    public void TakeBack() => _walk.Log.Remove(finding =>
        s_aboutPlaces.Contains(finding.Rule) && finding.Context == _context && finding.Permission is null
        && ExpressionAt(finding.Place) is { } expression && finding.Routines.All(routine => NeverComesTo(routine, expression)));

    // An expression in a method that is called: what initializes a type runs when that is first used.
    private static SyntaxNode? ExpressionAt(Location place)
    {
        SyntaxNode? expression = place.SourceTree?.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>(node => node.Span == place.SourceSpan);
        return expression?.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            // What a lambda captures is allocated before, where the variable begins.
            _ when expression?.DescendantNodesAndSelf().Any(static node => node is AnonymousFunctionExpressionSyntax) == true => null,
            MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or PropertyDeclarationSyntax { Initializer: null } or IndexerDeclarationSyntax => expression,
            ConstructorDeclarationSyntax constructor when !constructor.Modifiers.Any(SyntaxKind.StaticKeyword) => expression,
            _ => null,
        };
    }

    private bool NeverComesTo(IMethodSymbol routine, SyntaxNode expression)
    {
        if (!_always.TryGetValue(routine, out RoutineRun? run))
        {
            run = _routines.FirstOrDefault(visit => SymbolEqualityComparer.Default.Equals(visit.Instance.Method, routine)) is { } visit ? Run(visit, isFirst: false) : null;
            _always.Add(routine, run);
        }

        return run?.NeverComesTo(expression) == true;
    }

    /// <summary>Reports what fails in every run.</summary>
    public void Report()
    {
        foreach (Failure failure in _routines.SelectMany(routine => Run(routine, isFirst: true)?.Failures ?? []))
        {
            (DiagnosticDescriptor rule, string what, string[] why) = failure.Why is null
                ? (ContextRules.Throws, CalleeText.Of(failure.At, failure.Callee!), Array.Empty<string>())
                : (ContextRules.FailingChecks, $"'{failure.At.Syntax}'", [failure.Why]);
            _walk.Log.Add(rule, failure.At.Syntax.GetLocation(), failure.Visit, _context, [what, _walk.Names.Of(_context), .. why]);
        }
    }

    private RoutineRun? Run(Visit routine, bool isFirst) => _walk.Bodies.Of(routine.Instance.Method, _walk.Cancellation) is { } body
        ? RoutineRun.Of(_walk.Permissions.On(routine, _context), body, _walk, _context, isFirst)
        : null;
}

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

    /// <summary>Takes back the throws that no routine ever comes to.</summary>
    public void TakeBack() => _walk.Log.Remove(finding =>
        finding.Rule == ContextRules.Throws && finding.Context == _context && finding.Permission is null
        && ThrownAt(finding.Place) is { } thrown && finding.Routines.All(routine => NeverThrows(routine, thrown)));

    // What is thrown, or a call that fails, in a method that is called: what initializes a type runs when that is first used.
    private static SyntaxNode? ThrownAt(Location place)
    {
        SyntaxNode? thrown = place.SourceTree?.GetRoot().FindNode(place.SourceSpan).AncestorsAndSelf()
            .FirstOrDefault(node => node.Span == place.SourceSpan && (node.Parent is ThrowStatementSyntax or ThrowExpressionSyntax || node is InvocationExpressionSyntax));
        return thrown?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax
            or PropertyDeclarationSyntax { Initializer: null } or IndexerDeclarationSyntax ? thrown
            : thrown?.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.StaticKeyword) == false ? thrown
            : null;
    }

    private bool NeverThrows(IMethodSymbol routine, SyntaxNode thrown)
    {
        if (!_always.TryGetValue(routine, out RoutineRun? run))
        {
            run = _routines.FirstOrDefault(visit => SymbolEqualityComparer.Default.Equals(visit.Instance.Method, routine)) is { } visit ? Run(visit, isFirst: false) : null;
            _always.Add(routine, run);
        }

        return run?.NeverThrows(thrown) == true;
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

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Options;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Findings;

/// <summary>A rule that is broken at a place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where: always in what the author wrote.</param>
/// <param name="Context">The context in which the place runs.</param>
/// <param name="Arguments">What the message says of it, the way to it last.</param>
/// <param name="Calls">The calls on the way.</param>
/// <param name="Permission">What allows it, if anything does.</param>
internal sealed record Finding(
    DiagnosticDescriptor Rule, Location Place, RunContext Context, ImmutableArray<string> Arguments,
    ImmutableArray<Location> Calls, Permission? Permission)
{
    private readonly SortedDictionary<string, IMethodSymbol> _routines = new(StringComparer.Ordinal);
    private readonly List<Visit> _visits = [];

    /// <summary>The methods that the place lies in, as they were reached.</summary>
    public IReadOnlyList<Visit> Visits => _visits;

    /// <summary>All routines that reach the place in this context.</summary>
    public IEnumerable<IMethodSymbol> Routines => _routines.Values;

    /// <summary>Adds a way to the place.</summary>
    public void Add(Visit visit)
    {
        _visits.Add(visit);
        _routines[visit.RoutineName] = visit.Routine;
    }

    /// <summary>Adds routines that reach the place in this context.</summary>
    public void AddAll(IEnumerable<IMethodSymbol> routines)
    {
        foreach (IMethodSymbol routine in routines)
        {
            _routines[routine.ToDisplayString()] = routine;
        }
    }

    /// <summary>The diagnostic; null: the file does not want it.</summary>
    public Diagnostic? ToDiagnostic(AnalysisOptions options)
    {
        if (SeverityIn(options) is not { } severity)
        {
            return null;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add("Routines", string.Join(";", _routines.Keys))
            .Add("Calls", Calls.Length.ToString(CultureInfo.InvariantCulture))
            .Add("Context", Context.Routine.ToString(CultureInfo.InvariantCulture));
        // The way, and then where the routines are that come here.
        ImmutableArray<Location> locations = [.. Calls, .. _routines.Values.Select(static routine => routine.Locations[0]).Where(static location => location.IsInSource)];
        return Permission is { IsKnownToCompiler: false }
            ? PermittedDiagnostic.Of(Rule, Place, locations, properties, [.. Arguments], Permission)
            : Diagnostic.Create(Rule, Place, severity, locations, properties, [.. Arguments]);
    }

    private DiagnosticSeverity? SeverityIn(AnalysisOptions options)
    {
        SyntaxTree file = Place.SourceTree!;
        if (Rule == ContextRules.Checks && !options.ReportsChecks(file))
        {
            return null;
        }

        DiagnosticSeverity usual = options.ForImage && Rule.DefaultSeverity == DiagnosticSeverity.Info ? DiagnosticSeverity.Warning : Rule.DefaultSeverity;
        return Rule.Category != ContextRules.Unknown ? usual : options.UnknownCalls(file) switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            _ => usual,
        };
    }
}

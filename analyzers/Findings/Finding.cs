using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Options;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Findings;

/// <summary>A rule that is broken at a place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where: always in what the author wrote.</param>
/// <param name="Context">The context in which the place runs.</param>
/// <param name="Arguments">What the message says of it, the way to it last.</param>
/// <param name="Calls">The calls on the way.</param>
/// <param name="Routines">All routines that reach the place in this context.</param>
/// <param name="Permission">What allows it, if anything does.</param>
internal sealed record Finding(
    DiagnosticDescriptor Rule, Location Place, RunContext Context, ImmutableArray<string> Arguments,
    ImmutableArray<Location> Calls, SortedSet<string> Routines, Permission? Permission)
{
    /// <summary>The diagnostic; null: the file does not want it.</summary>
    public Diagnostic? ToDiagnostic(AnalysisOptions options)
    {
        if (SeverityIn(options) is not { } severity)
        {
            return null;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add("Routines", string.Join(";", Routines))
            .Add("Context", Context.Routine.ToString(CultureInfo.InvariantCulture));
        return Permission is { IsKnownToCompiler: false }
            ? PermittedDiagnostic.Of(Rule, Place, Calls, properties, [.. Arguments], Permission)
            : Diagnostic.Create(Rule, Place, severity, Calls, properties, [.. Arguments]);
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
